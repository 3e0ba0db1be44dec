import { expect, it } from 'vitest'
import { itemRows } from '../../../core/charts/item-rows.ts'
import { pillarSpread } from '../../../core/charts/pillar-spread.ts'
import type { Facet, Questionnaire } from '../../../core/questionnaire.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeAgreementItem, makeBallotRound, makePlainQuestionnaire, makeQuestionnaire } from '../../builders.ts'

const rowsOf = (questionnaire: Questionnaire, ballots: string[]) => {
  const [scores] = scoreRound(makeBallotRound(questionnaire, ballots)).questionnaires
  if (!scores) throw new Error('no scores')
  return itemRows(questionnaire, scores, 'score')
}

const spreadOf = (questionnaire: Questionnaire, ballots: string[], dimension = 'reduce-silos') => {
  const rows = rowsOf(questionnaire, ballots)
  return (facet: Facet | null) => pillarSpread(rows, dimension, facet)
}

it('adds up the answers to the questions of one facet', () => {
  const spread = spreadOf(makeQuestionnaire(), ['412412', '403412', '413412', '411412', '412412', '433412'])
  expect(spread('practice')?.bars.map(({ count }) => count)).toEqual([1, 5, 2, 4, 0])
  expect(spread('intent')).toMatchObject({ items: 1, hidden: 0 })
})

it('leaves out what is hidden and says how much that is', () => {
  const rows = rowsOf(makePlainQuestionnaire({ one: 2 }), ['12', '12', '13', '14', '14', '12'])
  const hiding = rows.map(row => (row.id === 'one.2' ? { ...row, distribution: null, hidden: true } : row))
  const spread = pillarSpread(hiding, 'one', null)
  expect(spread).toMatchObject({ items: 1, hidden: 1 })
  expect(spread?.bars.map(({ count }) => count)).toEqual([0, 6, 0, 0, 0])
})

it('turns statements that are scored in reverse', () => {
  const plain = makePlainQuestionnaire({ voice: 1 }, { scale: 'agreement' })
  const reversed = { ...plain, items: [makeAgreementItem({ id: 'voice.1', dimension: 'voice', reverse: true })] }
  const spread = spreadOf(reversed, ['1', '1', '2', '1', '7'], 'voice')(null)
  expect(spread?.bars.map(({ value, count }) => [value, count])).toEqual([
    [1, 1],
    [2, 0],
    [3, 0],
    [4, 0],
    [5, 0],
    [6, 1],
    [7, 3],
  ])
})

it('is null where no answer is shown', () => {
  expect(spreadOf(makeQuestionnaire(), ['412412'])('practice')).toBeNull()
})
