import { expect, it } from 'vitest'
import { itemRows } from '../../../core/charts/item-rows.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { itemCertainty } from '../../../core/method/item-certainty.ts'
import { itemEstimate } from '../../../core/scoring/item-estimate.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../builders.ts'

const { t } = createMessages()
const rowOf = (answers: string[], scale: 'practice' | 'agreement' = 'practice') => {
  const questionnaire = makePlainQuestionnaire({ plan: 1 }, { id: 'craft', scale })
  const [scores] = scoreRound(makeBallotRound(questionnaire, answers, { minimumGroup: 3 })).questionnaires
  const [row] = scores ? itemRows(questionnaire, scores, 'gap') : []
  const [item] = scores?.items ?? []
  if (!row || !item) throw new Error('The question has no scores.')
  return { row, item }
}

it('gives the standard error of a question in points', () => {
  // s² of 1, 2, 3, 2 is 2/3 of a level; SE = 25 · √((2/3 + 1/12) / 4) = 10.8
  const { sentences, inputs } = itemCertainty(t, rowOf(['1', '2', '3', '2', '-']).row, 3)
  expect(sentences).toEqual([expect.stringMatching(/^The mean of 4 answers, give or take about 11 points/)])
  expect(inputs.map(({ value }) => value)).toEqual(['4', '1', '50', '11'])
})

it('takes the error from which the comparison of rounds is made', () => {
  for (const scale of ['practice', 'agreement'] as const) {
    const { row, item } = rowOf(['1', '4', '3', '2', '4'], scale)
    const error = Math.sqrt(itemEstimate(item, scale).squaredError ?? Number.NaN)
    expect(itemCertainty(t, row, 3).inputs.at(-1)?.value).toBe(String(Math.round(error)))
  }
})

it('gives nothing away of a question that is hidden', () => {
  const { sentences, inputs } = itemCertainty(t, rowOf(['1', '2']).row, 3)
  expect(sentences).toEqual(['Hidden: showing it would tell what fewer than 3 people said.'])
  expect(inputs).toEqual([{ name: 'Answers (n)', value: '2' }])
})
