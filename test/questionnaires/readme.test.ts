import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { estimatedMinutes } from '../../core/estimated-minutes.ts'
import { lintQuestionnaire } from '../../core/lint/lint-questionnaire.ts'
import { itemSchema, type Questionnaire, questionnaireSchema } from '../../core/questionnaire.ts'
import { scoreRound } from '../../core/scoring/score-round.ts'
import { questionnaireFromText } from '../../main/services/documents/questionnaire-file.ts'
import { makeResponse, makeRound } from '../builders.ts'
import { readShipped, shippedNames } from './read-shipped.ts'

const readme = readFileSync('questionnaires/README.md', 'utf8')
const [lesson = '', seedTable = ''] = readme.split('## Where each concept of the seed notes is met')
const blocks = [...lesson.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(match => match[1] ?? '')
const itemsOf = new Map(
  shippedNames().map(name => {
    const { id, items } = readShipped(name).questionnaire
    return [id, items.map(item => item.id)]
  }),
)

const parsed = (text: string): Questionnaire => {
  const result = questionnaireFromText(text, 'readme.yaml')
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}

describe('the lesson in questionnaires/README.md', () => {
  it('writes three questionnaires', () => {
    expect(blocks.map(block => parsed(block).id)).toEqual(['restore', 'restore', 'handover'])
  })

  it.each(blocks.map((block, index) => [index + 1, block] as const))(
    'gives a %ith one that checks strictly',
    (_, block) => {
      expect(lintQuestionnaire(parsed(block))).toEqual([])
    },
  )

  it('gives gaps to the one with facets', () => {
    const questionnaire = parsed(blocks[1] ?? '')
    const answers = { 'restores.promised': 3, 'restores.practised': 1 }
    const round = makeRound({
      questionnaires: [questionnaire],
      responses: [makeResponse('response-1', answers, 'restore')],
    })
    expect(scoreRound(round).questionnaires[0]?.dimensions[0]?.gap?.mean).toBe(50)
  })

  it('explains every field of the format', () => {
    const [, fields = ''] = lesson.split('## The fields')
    const [ofFile = '', ofItem = ''] = fields.split('Each item:')
    const unexplained = (names: string[], text: string) => names.filter(name => !text.includes(`\`${name}\``))
    expect(unexplained(Object.keys(questionnaireSchema.shape), ofFile)).toEqual([])
    expect(unexplained(Object.keys(itemSchema.shape), ofItem)).toEqual([])
  })

  it('tells of every shipped questionnaire how many questions it has and how long it takes', () => {
    for (const [id, items] of itemsOf) {
      const row = lesson.split('\n').find(line => line.startsWith(`| [${id}.yaml]`))
      expect(row).toMatch(new RegExp(`\\| ${items.length} \\| ${estimatedMinutes(items.length)} min \\|$`))
    }
  })
})

/** The items that a row of the table names, each with the questionnaire that was named last before it. */
const namedIn = (row: string): { questionnaire: string; item: string }[] => {
  let questionnaire = ''
  return [
    ...row.matchAll(
      /\b(devops-sre|cre-readiness|slo|psychological-safety|postmortem)[:,]|`([a-z-]+\.(?:[a-z-]+|\*))`/g,
    ),
  ].flatMap(([, name, item]) => {
    questionnaire = name ?? questionnaire
    return item === undefined ? [] : [{ questionnaire, item }]
  })
}

const exists = ({ questionnaire, item }: { questionnaire: string; item: string }): boolean =>
  itemsOf.get(questionnaire)?.some(id => (item.endsWith('.*') ? id.startsWith(item.slice(0, -1)) : id === item)) ??
  false

describe('the table of seed concepts', () => {
  const rows = seedTable.split('\n').filter(line => line.startsWith('| ') && !line.startsWith('| seed concept'))

  it('names only items that exist, in the questionnaire that it names', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40)
    expect(rows.flatMap(namedIn).filter(named => !exists(named))).toEqual([])
    expect(exists({ questionnaire: 'slo', item: 'reduce-silos.on-call' })).toBe(false)
  })

  it('meets every concept with an item or says why there is none', () => {
    expect(rows.filter(row => namedIn(row).length === 0)).toEqual([])
  })

  it('finds a place for every shipped item', () => {
    const named = rows.flatMap(namedIn)
    const isNamed = (questionnaire: string, id: string) =>
      named.some(
        other =>
          other.questionnaire === questionnaire &&
          (other.item === id || (other.item.endsWith('.*') && id.startsWith(other.item.slice(0, -1)))),
      )
    for (const questionnaire of ['devops-sre', 'cre-readiness', 'slo', 'psychological-safety', 'postmortem']) {
      expect((itemsOf.get(questionnaire) ?? []).filter(id => !isNamed(questionnaire, id))).toEqual([])
    }
  })
})
