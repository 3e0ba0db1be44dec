import { describe, expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { answerDetails, levelSentence, rwgText } from '../../../core/report/item-text.ts'
import { type ReportItem, reportItemGroups } from '../../../core/report/report-items.ts'
import type { Answer, Round } from '../../../core/round.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { sampleRound, smallQuestionnaire } from './sample-rounds.ts'

const { t } = createMessages()

/** The first question of a round in which its answers are as given, one by each person. */
const itemWith = (answers: (Answer | undefined)[], overrides: Partial<Round> = {}): ReportItem => {
  const questionnaire = smallQuestionnaire()
  const round = sampleRound(
    [questionnaire],
    answers.length,
    (item, person) => (item === 0 ? answers[person] : 1),
    overrides,
  )
  const [scores] = scoreRound(round).questionnaires
  const items = scores ? reportItemGroups(round, questionnaire, scores).flatMap(group => group.items) : []
  const found = items.find(({ id }) => id === 'one.intent')
  if (!found) throw new Error('no such question')
  return found
}

describe('what the answers reach', () => {
  it.each([
    [[2], 'Level 2: one intent level 2'],
    [[1, 1, 2, 2, 3, 3], 'Half or more are at level 2 or above: one intent level 2'],
    [[0, 0, 0, 0, 3, 4], 'More than half are at level 0: one intent level 0'],
    [[0, 0, 4, 4, 4, 4], 'Half or more are at level 4: one intent level 4'],
    [['na', 'na', 'na', 'na', 'na', 'na'], null],
  ] as const)('is said of %j as %s', (answers, sentence) => {
    expect(levelSentence(t, itemWith([...answers]))).toBe(sentence)
  })
})

describe('how many answered', () => {
  it('counts what carries no value apart', () => {
    const item = itemWith([1, 1, 2, 2, 3, 'na', 'unknown', undefined], { minimumGroup: 3 })
    expect(answerDetails(t, item, 5)).toBe("5 answers, 1 does not apply, 1 don't know, 1 not answered")
  })

  it('says of one answer only what it is', () => {
    expect(answerDetails(t, itemWith([2]), 5)).toBe('')
    expect(answerDetails(t, itemWith(['na']), 5)).toBe('Does not apply')
    expect(answerDetails(t, itemWith(['unknown']), 5)).toBe("Don't know")
    expect(answerDetails(t, itemWith([undefined]), 5)).toBe('Not answered')
  })

  it('says why it is hidden', () => {
    expect(answerDetails(t, itemWith([1, 1, 2, undefined, undefined, undefined, undefined]), 5)).toBe(
      'Hidden: fewer than 5 answers',
    )
  })
})

describe('agreement as a number', () => {
  it('stands beside what chance would hardly reach', () => {
    expect(rwgText(t, itemWith([2, 2, 2, 2, 2, 2]))).toMatch(/^r_wg 1\.00, chance 0\.\d\d$/)
    expect(rwgText(t, itemWith([2]))).toBeNull()
  })
})
