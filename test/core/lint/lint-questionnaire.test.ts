import { describe, expect, it } from 'vitest'
import { isRemark, lintQuestionnaire } from '../../../core/lint/lint-questionnaire.ts'
import type { Item } from '../../../core/questionnaire.ts'
import { makeAgreementItem, makeDimension, makeItem, makeQuestionnaire } from '../../builders.ts'

const levels = [
  'Nobody looks at it.',
  'Somebody keeps a private list.',
  'A few services are covered.',
  'One agreed page holds all of them.',
  'The page is compared with incidents and corrected.',
]
const help = 'Open the page and look when it was last changed.'
const sources = ['Example, The Book (2020)']

const lint = (overrides: Partial<Item>, language = 'en') =>
  lintQuestionnaire(
    makeQuestionnaire({
      language,
      dimensions: [makeDimension()],
      items: [makeItem({ text: 'Where are alerts listed?', levels, help, sources, ...overrides })],
    }),
  )

describe('lintQuestionnaire', () => {
  it('has nothing to say of a good question', () => {
    expect(lint({})).toEqual([])
  })

  it.each<[string, Partial<Item>, string]>([
    ['two asks', { text: 'How are alerts listed and reviewed?' }, 'asksTwoThings'],
    ['a negation', { text: 'Which alerts are not listed?' }, 'asksByNegation'],
    [
      'a text that is hard to read',
      {
        text: 'How are organisational responsibilities for availability instrumentation operationalised?',
        help: 'Investigate the documentation of interdepartmental responsibilities, communication, prioritisation and escalation of reliability objectives, including contractual obligations towards international customers and organisational dependencies.',
      },
      'hardToRead',
    ],
  ])('warns of %s', (_, overrides, key) => {
    const item = makeItem({ levels, help, sources, ...overrides })
    const { levels: __, ...spoken } = item
    const faults = lintQuestionnaire(
      makeQuestionnaire({
        scale: 'agreement',
        dimensions: [makeDimension()],
        items: [key === 'hardToRead' ? spoken : item],
      }),
    )
    expect(faults.map(fault => fault.key)).toEqual([key])
    expect(faults[0]?.path).toEqual(['items', 0, 'text'])
    expect(faults.some(isRemark)).toBe(false)
  })

  it('warns of missing help and missing or empty sources', () => {
    const bare = makeAgreementItem({ text: 'I can ask for help.' })
    const questionnaire = makeQuestionnaire({
      scale: 'agreement',
      dimensions: [makeDimension()],
      items: [bare, { ...bare, id: 'a.second', help, sources: [] }],
    })
    expect(lintQuestionnaire(questionnaire).map(({ path, key }) => [path, key])).toEqual([
      [['items', 0], 'noHelp'],
      [['items', 0], 'noSources'],
      [['items', 1], 'noSources'],
    ])
  })

  it('looks at the levels of each item, and of all together', () => {
    const items = ['a.one', 'a.two'].map(id =>
      makeItem({ id, text: 'Where are alerts listed?', levels, help, sources }),
    )
    const [first] = lintQuestionnaire(makeQuestionnaire({ dimensions: [makeDimension()], items }))
    expect(first).toMatchObject({ path: ['items', 1, 'levels'], key: 'levelsBorrowed', params: { id: 'a.one' } })
    expect(lint({ levels: levels.map(() => 'The same each time.') })[0]?.key).toBe('levelsNotApart')
  })

  it('only remarks on a long questionnaire', () => {
    const long = (count: number) =>
      lintQuestionnaire(
        makeQuestionnaire({
          scale: 'agreement',
          dimensions: [makeDimension()],
          items: Array.from({ length: count }, (_, index) =>
            makeAgreementItem({ id: `a.${index}`, text: 'I can ask for help.', help, sources }),
          ),
        }),
      )
    expect(long(60)).toEqual([])
    const [remark, ...others] = long(75)
    expect(remark).toMatchObject({ path: ['items'], key: 'longSitting', params: { count: 75, minutes: 25, limit: 20 } })
    expect(others).toEqual([])
    expect(remark && isRemark(remark)).toBe(true)
  })

  it('says that it cannot judge the wording of another language, and looks at the rest', () => {
    const faults = lint({ text: 'Wie werden Alarme not und and released?', sources: [] }, 'de')
    expect(faults.map(({ key }) => key)).toEqual(['wordingUnread', 'noSources'])
    expect(faults.map(isRemark)).toEqual([true, false])
    expect(lint({}, 'en-GB')).toEqual([])
  })
})
