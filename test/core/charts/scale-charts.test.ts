import { describe, expect, it } from 'vitest'
import { bandRows } from '../../../core/charts/band-rows.ts'
import { blockedRows } from '../../../core/charts/blocked-rows.ts'
import { divergingRows } from '../../../core/charts/diverging-rows.ts'
import { itemRows } from '../../../core/charts/item-rows.ts'
import { bandSentence, blockedSentence, divergingSentence } from '../../../core/charts/scale-sentences.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import {
  makeAgreementItem,
  makeBallotRound,
  makeItem,
  makePlainQuestionnaire,
  makeQuestionnaire,
} from '../../builders.ts'

const { t } = createMessages()

const scoresOf = (questionnaire: Questionnaire, rows: string[]) => {
  const [scores] = scoreRound(makeBallotRound(questionnaire, rows)).questionnaires
  if (!scores) throw new Error('no scores')
  return scores
}

describe('diverging rows', () => {
  const questionnaire = makeQuestionnaire({
    scale: 'agreement',
    items: [
      makeAgreementItem({ id: 'safe', text: 'It is safe to ask.' }),
      makeAgreementItem({ id: 'held', text: 'Mistakes are held against you.', reverse: true }),
    ],
    dimensions: [{ id: 'reduce-silos', title: 'Safety' }],
  })
  const items = itemRows(questionnaire, scoresOf(questionnaire, ['71', '62', '54', '43', '15']), 'score')
  const rows = divergingRows(items)

  it('lays disagreement left of the middle, agreement right, and half of the neutral answers on either side', () => {
    const safe = rows.find(({ id }) => id === 'safe')
    expect(safe).toMatchObject({ n: 5, disagree: 0.2, neutral: 0.2, agree: 0.6 })
    expect(safe?.from).toBeCloseTo(-0.3)
    expect(safe?.parts.map(({ count }) => count)).toEqual([1, 0, 0, 1, 1, 1, 1])
  })

  it('shows the answers to a reversed statement as they were given', () => {
    expect(rows.find(({ id }) => id === 'held')).toMatchObject({ reverse: true, disagree: 0.6, agree: 0.2 })
  })

  it('fills exactly the width of all answers', () => {
    for (const row of rows) expect(row.disagree + row.neutral + row.agree).toBeCloseTo(1)
  })

  it('leaves out what the group is too small to show, and says so', () => {
    const few = itemRows(questionnaire, scoresOf(questionnaire, ['71', '62', '54']), 'score')
    expect(divergingRows(few)).toEqual([])
    expect(divergingSentence(t, [])).toBe(t('charts:scoreEmpty'))
  })

  it('names the statements with most agreement and most disagreement', () => {
    expect(divergingSentence(t, rows)).toBe(
      'Most agree (60 %) that: It is safe to ask. Most disagreement (60 %): Mistakes are held against you.',
    )
  })
})

describe('level bands', () => {
  const questionnaire = makePlainQuestionnaire({ promises: 2, targets: 2 })
  const scores = scoresOf(questionnaire, ['410-', '431-', '420-', '440-', '440-'])
  const rows = bandRows(questionnaire.dimensions, itemRows(questionnaire, scores, 'gap'))

  it('counts the questions of a pillar by the level that at least half of the answers reach', () => {
    expect(rows.map(({ id, levels, without }) => [id, levels, without])).toEqual([
      ['promises', [0, 0, 0, 1, 1], 0],
      ['targets', [1, 0, 0, 0, 0], 1],
    ])
  })

  it('says how many questions stand high and where there is most to gain', () => {
    expect(bandSentence(t, rows)).toBe(
      '2 of 3 questions are at level 3 or 4. Most to gain: targets, with 1 question at level 0 or 1.',
    )
  })
})

describe('blocked practices', () => {
  const questionnaire = makeQuestionnaire({
    dimensions: [{ id: 'reduce-silos', title: 'Objectives' }],
    items: [
      makeItem({ id: 'sli', text: 'SLI' }),
      makeItem({ id: 'slo', text: 'SLO', requires: ['sli'] }),
      makeItem({ id: 'policy', text: 'Policy', requires: ['slo', 'sli'] }),
    ],
  })
  const blockedBy = (rows: string[]) =>
    blockedRows(questionnaire, scoresOf(questionnaire, rows)).map(({ id, waitsFor }) => [id, waitsFor.map(w => w.id)])

  it('lists what waits for a practice below the middle of the scale, most unmet first', () => {
    expect(blockedBy(['110', '110', '110', '110', '110'])).toEqual([
      ['policy', ['slo', 'sli']],
      ['slo', ['sli']],
    ])
  })

  it('counts the middle of the scale as in place', () => {
    expect(blockedBy(['210', '210', '210', '210', '210'])).toEqual([['policy', ['slo']]])
    expect(blockedBy(['220', '220', '220', '220', '220'])).toEqual([])
  })

  it('says nothing of a prerequisite that nobody could answer', () => {
    expect(blockedBy(['-30', '-30', '-30', '-30', '-30'])).toEqual([])
  })

  it('says how many practices wait', () => {
    expect(blockedSentence(t, [{ id: 'a', text: 'A', waitsFor: [] }])).toContain('One practice waits')
  })
})
