import { estimatedMinutes } from '../estimated-minutes.ts'
import type { Fault, FaultKey, PathStep } from '../fault.ts'
import { createFaultList } from '../parse-fault-list.ts'
import type { Item, Questionnaire } from '../questionnaire.ts'
import { findSecondAsk } from './double-barrel.ts'
import { lintBorrowedLevels, lintLevels } from './lint-levels.ts'
import { findNegation } from './negation.ts'
import { readingGrade } from './reading-grade.ts'

/**
 * Highest reading grade of a question with its help and levels. Newspapers mostly lie between 8 and 11, and schooling
 * is compulsory for about ten years in most countries; words of the field (availability, objective) alone cost a grade
 * or two, so a lower bound would ask to avoid them. The hardest shipped question is at 7.5.
 */
const hardestGrade = 10

/** Minutes for one sitting; a longer questionnaire is started and finished by fewer people. */
const longestSitting = 20

const remarks: ReadonlySet<FaultKey> = new Set(['longSitting', 'wordingUnread'])

/** Whether a finding only tells something and stays harmless where warnings count as errors. */
export const isRemark = (fault: Fault): boolean => remarks.has(fault.key)

/**
 * What a questionnaire that parses could say better: warnings, and remarks (see `isRemark`). Rules on wording know
 * English only. A rule can be wrong about a sentence: the shipped questionnaires pass all of them, and a warning is a
 * reason to look, not a proof.
 */
export const lintQuestionnaire = (questionnaire: Questionnaire): Fault[] => {
  const { items, language } = questionnaire
  const list = createFaultList()
  const isEnglish = /^en(-|$)/.test(language)
  if (!isEnglish) list.add({ path: ['language'], key: 'wordingUnread', params: { language } })
  const minutes = estimatedMinutes(items.length)
  if (minutes > longestSitting)
    list.add({ path: ['items'], key: 'longSitting', params: { count: items.length, minutes, limit: longestSitting } })
  items.forEach((item, index) => {
    const path = ['items', index]
    const faults = [...lintParts(item, path), ...(isEnglish ? lintWording(item, path) : [])]
    for (const fault of [...faults, ...lintLevelsOf(item, path)]) list.add(fault)
  })
  for (const fault of lintBorrowedLevels(items)) list.add(fault)
  return list.faults()
}

const lintLevelsOf = (item: Item, path: PathStep[]): Fault[] => (item.levels ? lintLevels(item.levels, path) : [])

const lintParts = (item: Item, path: PathStep[]): Fault[] => [
  ...(item.help === undefined ? [{ path, key: 'noHelp' } as const] : []),
  ...((item.sources ?? []).length === 0 ? [{ path, key: 'noSources' } as const] : []),
]

const lintWording = ({ text, help, levels }: Item, path: PathStep[]): Fault[] => {
  const place = [...path, 'text']
  const second = findSecondAsk(text)
  const negation = findNegation(text)
  const grade = readingGrade([text, ...(help === undefined ? [] : [help]), ...(levels ?? [])])
  return [
    ...(second === null ? [] : [{ path: place, key: 'asksTwoThings', params: { found: second } } as const]),
    ...(negation === null ? [] : [{ path: place, key: 'asksByNegation', params: { found: negation } } as const]),
    ...(grade === null || grade <= hardestGrade
      ? []
      : [{ path: place, key: 'hardToRead', params: { grade: Math.round(grade), limit: hardestGrade } } as const]),
  ]
}
