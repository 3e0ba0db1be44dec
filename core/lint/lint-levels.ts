import type { Fault, PathStep } from '../fault.ts'
import type { Item } from '../questionnaire.ts'
import { wordOverlap, wordsOf } from './word-overlap.ts'

/** From this share of common words on, two levels read as one. The shipped questionnaires stay below 0.45. */
const alike = 0.6
/** The ends of the scale need to be further apart. The shipped questionnaires stay below 0.13. */
const endsAlike = 0.4
/** So many levels word for word as elsewhere, and the levels are a ladder that fits any question. */
const fewestBorrowed = 3

const amounts = new Set(
  'no none nobody nothing never rarely seldom few some sometimes several half many often usually most all every each always both one two three'.split(
    ' ',
  ),
)

/** Levels that do not tell one answer from the next. `path` is where the item stands. */
export const lintLevels = (levels: readonly string[], path: PathStep[]): Fault[] => {
  const last = levels.length - 1
  if (repeats(levels[0] ?? '', levels[last] ?? '', endsAlike))
    return [{ path: [...path, 'levels'], key: 'levelsNotApart', params: { last } }]
  return levels.flatMap((level, second) => {
    const first = levels.slice(0, second).findLastIndex(earlier => repeats(earlier, level, alike))
    return first < 0 ? [] : [{ path: [...path, 'levels', second], key: 'levelsAlike', params: { first, second } }]
  })
}

/** Levels that only differ in an amount (some services, all services) say something of their own. */
const repeats = (one: string, other: string, share: number): boolean =>
  wordOverlap(one, other) >= share && !(hasOwnAmount(one, other) && hasOwnAmount(other, one))

const hasOwnAmount = (one: string, other: string): boolean => {
  const others = new Set(wordsOf(other))
  return wordsOf(one).some(word => !others.has(word) && (amounts.has(word) || /^\d/.test(word)))
}

/** Items whose levels are those of an item before them. */
export const lintBorrowedLevels = (items: readonly Item[]): Fault[] => {
  const owners = new Map<string, string>()
  return items.flatMap((item, index) => {
    const keys = (item.levels ?? []).map((level, value) => `${value} ${wordsOf(level).join(' ')}`)
    const borrowed = keys.flatMap(key => owners.get(key) ?? [])
    for (const key of keys) if (!owners.has(key)) owners.set(key, item.id)
    const [id] = borrowed
    if (id === undefined || borrowed.length < fewestBorrowed) return []
    return [{ path: ['items', index, 'levels'], key: 'levelsBorrowed', params: { id } }]
  })
}
