import { describe, expect, it } from 'vitest'
import { onlyDimensions } from '../../core/only-dimensions.ts'
import { parseQuestionnaire } from '../../core/parse-questionnaire.ts'
import { makeItem, makeQuestionnaire } from '../builders.ts'

const questionnaire = makeQuestionnaire({
  items: [
    makeItem({ id: 'silos.first' }),
    makeItem({ id: 'silos.second', requires: ['silos.first', 'failure.first'] }),
    makeItem({ id: 'failure.first', dimension: 'accept-failure' }),
    makeItem({ id: 'failure.second', dimension: 'accept-failure', requires: ['silos.first'], rev: 3 }),
  ],
})

describe('onlyDimensions', () => {
  it('keeps the items of the chosen dimensions with id and rev', () => {
    const part = onlyDimensions(questionnaire, ['accept-failure'])
    expect(part?.dimensions.map(({ id }) => id)).toEqual(['accept-failure'])
    expect(part?.items.map(({ id, rev }) => [id, rev])).toEqual([
      ['failure.first', 1],
      ['failure.second', 3],
    ])
  })

  it('drops prerequisites that are not asked, so that what is left is a valid questionnaire', () => {
    const silos = onlyDimensions(questionnaire, ['reduce-silos'])
    expect(silos?.items.map(({ requires }) => requires)).toEqual([undefined, ['silos.first']])
    expect(parseQuestionnaire(silos)).toMatchObject({ ok: true })
    expect(parseQuestionnaire(onlyDimensions(questionnaire, ['accept-failure']))).toMatchObject({ ok: true })
  })

  it('is the questionnaire itself when every dimension is chosen, in any order', () => {
    expect(onlyDimensions(questionnaire, ['accept-failure', 'reduce-silos'])).toBe(questionnaire)
  })

  it('is nothing when no dimension of it is chosen', () => {
    expect(onlyDimensions(questionnaire, ['elsewhere'])).toBeNull()
  })
})
