import { describe, expect, it } from 'vitest'
import { buildHistory } from '../../../core/history.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { buildReport, type Report } from '../../../core/report/report-model.ts'
import type { Round } from '../../../core/round.ts'
import { summarizeRound } from '../../../core/round-summary.ts'
import { compareRounds } from '../../../core/scoring/compare-rounds.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { type Answering, sampleRound, smallQuestionnaire } from './sample-rounds.ts'

const { t } = createMessages()

const reportOn = (round: Round, earlier: Round[] = []): Report =>
  buildReport(
    {
      round,
      scores: scoreRound(round),
      fingerprint: 'f00d',
      earlier: earlier.map(before => ({ round: before, comparison: compareRounds(before, round) })),
      history: buildHistory([...earlier, round].map(one => ({ round: one, summary: summarizeRound(one) }))),
    },
    t,
  )

/** Intent 4 everywhere; practice 1 in the first pillar, 3 in the second, 4 in the third. */
const trailing: Answering = item => (item % 2 === 0 ? 4 : ([1, 3, 4][Math.floor(item / 2)] ?? 0))
const only = (report: Report) => {
  const [questionnaire] = report.questionnaires
  if (!questionnaire) throw new Error('no questionnaire')
  return questionnaire
}
const dated = (round: Round, id: string, date: string): Round => ({ ...round, id, date, title: id })

describe('the report of an agreed round', () => {
  const report = reportOn(sampleRound([smallQuestionnaire()], 1, trailing))

  it('says who answered, and that one answer is no measure of noise', () => {
    expect(report.answered).toEqual(['The team agreed on one answer to each question: 6 of 6 answered.'])
    expect(only(report).summary.headline).toBe(
      'In this one answer practice is below intent in 2 of 3 dimensions, most in Pillar one (75 points).',
    )
  })

  it('gives score, weakest pillar, targets and change as four figures', () => {
    expect(only(report).summary.figures).toEqual([
      { label: 'Practice', value: '67', detail: 'of 100, from one answer' },
      { label: 'Weakest dimension', value: '25', detail: 'Pillar one' },
      { label: 'Way to targets', value: '–', detail: 'no targets are set' },
      { label: 'Since last time', value: '–', detail: 'the first round with these questions' },
    ])
  })

  it('calls none of several equal pillars the weakest', () => {
    const weakestOf = (answering: Answering) =>
      only(reportOn(sampleRound([smallQuestionnaire()], 1, answering))).summary.figures[1]
    expect(weakestOf(() => 2)).toEqual({ label: 'Every dimension', value: '50', detail: '3 of 3 dimensions' })
    expect(weakestOf(item => (item < 4 ? 1 : 4))).toEqual({
      label: 'Weakest dimensions',
      value: '25',
      detail: '2 of 3 dimensions',
    })
  })

  it('puts the pillar that lacks most first, and in it practice before intent', () => {
    expect(only(report).groups.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
    expect(only(report).groups[0]?.items.map(({ id }) => id)).toEqual(['one.practice', 'one.intent'])
  })

  it('leaves out what a first round has not', () => {
    expect(only(report)).toMatchObject({ change: null, trend: null })
    expect(report.method.map(({ title }) => title)).toEqual([
      'Answers',
      'Dimensions',
      'Team score and interval',
      'Gap',
      'Weakest dimension and largest gap',
    ])
  })
})

describe('the report of ballots', () => {
  const ballots = (people: number, answering = trailing, overrides: Partial<Round> = {}) =>
    sampleRound([smallQuestionnaire()], people, answering, { mode: 'ballots', ...overrides })

  it('states how many of the team answered, and the terms', () => {
    const { answered } = reportOn(ballots(7, trailing, { team: { id: 'team', name: 'Team', size: 9 } }))
    expect(answered[0]).toBe('7 of 9 people in the team answered, without names.')
    expect(answered[1]).toContain('at least 5 people')
  })

  it('tells a gap beyond noise from one within it', () => {
    const report = reportOn(ballots(7))
    expect(only(report).summary.headline).toBe(
      'Practice trails intent beyond noise in 2 of 3 dimensions, most in Pillar one (75 points).',
    )
    expect(only(report).pillars.map(({ gap }) => gap?.verdict)).toEqual(['behind', 'behind', 'none'])
  })

  it('lists questions that split the team, and never more than three', () => {
    const camps: Answering = (_item, person) => (person < 3 ? 0 : 4)
    expect(only(reportOn(ballots(7, camps))).summary.split).toHaveLength(3)
    expect(only(reportOn(ballots(7))).summary.split).toEqual([])
  })

  it('shows comments in alphabetical order, from the minimum group up', () => {
    const comments = { small: { 'one.practice': ['b', ' a ', ''], 'two.practice': ['alone'] } }
    const answering: Answering = (item, person) => (item === 3 && person > 2 ? undefined : trailing(item, person))
    const items = only(reportOn(ballots(7, answering, { comments }))).groups.flatMap(group => group.items)
    expect(items.find(({ id }) => id === 'one.practice')?.comments).toEqual(['a', 'b'])
    expect(items.find(({ id }) => id === 'two.practice')).toMatchObject({ comments: [], hidden: true, score: null })
  })

  it('has the terms, the expectations and the spreads that its round has', () => {
    const terms = { state: 'opened', audience: 'organisation', comments: false, predictions: true } as const
    const predictions = { small: { one: Array<number>(7).fill(60), two: Array<number>(7).fill(50), three: [10, 20] } }
    const report = reportOn(ballots(7, trailing, { ballots: terms, predictions }))
    expect(report.terms).toContain(t('terms:audience_organisation'))
    expect(report.method.map(({ title }) => title)).toContain(t('method:prediction_title'))
    expect(only(report).predictions.map(({ expected }) => expected.mean)).toEqual([60, 50, null])
    expect(only(report).predictionSentence).toContain('Pillar one: expected at 60, answered at 25')
    expect(only(report).spreads.get('one')?.score).toMatchObject({ items: 1, bars: { 1: { value: 1, count: 7 } } })
    expect(only(report).agreementSentence).toContain('Of 6 questions')
    expect(only(report).hidden).toEqual([t('charts:noteHidden', { minimum: 5 })])
  })

  it('has none of them where one answer was given', () => {
    const report = reportOn(sampleRound([smallQuestionnaire()], 1, trailing))
    expect(report.terms).toEqual([])
    expect(only(report)).toMatchObject({
      predictions: [],
      predictionSentence: null,
      agreementSentence: null,
      hidden: [],
    })
    expect(only(report).spreads.size).toBe(0)
  })

  it('says how many pillars are not shown', () => {
    const answering: Answering = (item, person) => (item > 3 && person > 2 ? undefined : trailing(item, person))
    const { summary, pillars } = only(reportOn(ballots(7, answering)))
    expect(pillars[2]).toMatchObject({ score: { mean: null, hidden: 'small-group' } })
    expect(summary.sentences.at(-1)).toBe('1 of 3 dimensions is not shown, to protect who answered.')
  })
})

describe('targets', () => {
  const withTargets = (targets: Record<string, number>) =>
    only(reportOn(sampleRound([smallQuestionnaire()], 1, trailing, { targets: { small: targets } })))

  it('says how far the way to them is', () => {
    const { summary } = withTargets({ one: 50, two: 75 })
    expect(summary.figures[0]).toEqual({ label: 'Way to targets', value: '80 %', detail: '1 of 2 targets reached' })
    expect(summary.sentences).toContain('The team is 80 % of the way to its targets; 1 of 2 are reached.')
  })

  it('says that they are reached', () => {
    expect(withTargets({ two: 75 }).summary.sentences).toContain('The target is reached.')
    expect(withTargets({ two: 70, three: 100 }).summary.sentences).toContain('All 2 targets are reached.')
  })
})

describe('the change since the round before', () => {
  const round = dated(
    sampleRound([smallQuestionnaire()], 7, () => 3),
    'now',
    '2026-11-22',
  )
  const before = dated(
    sampleRound([smallQuestionnaire()], 7, () => 1),
    'before',
    '2026-08-20',
  )
  const longBefore = dated(
    sampleRound([smallQuestionnaire()], 7, () => 0),
    'long before',
    '2026-05-20',
  )

  it('is measured against the latest, in whatever order the rounds come', () => {
    for (const earlier of [
      [before, longBefore],
      [longBefore, before],
    ]) {
      const { change, summary } = only(reportOn(round, earlier))
      expect(change?.since.title).toBe('before')
      expect(summary.figures[3]).toEqual({
        label: 'Since before',
        value: '3 ↑',
        detail: '3 higher, 0 lower of 3 dimensions, beyond noise',
      })
    }
  })

  it('skips rounds that did not ask the questionnaire', () => {
    const other: Questionnaire = smallQuestionnaire({ id: 'other' })
    const between = dated(
      sampleRound([other], 7, () => 1),
      'between',
      '2026-10-01',
    )
    expect(only(reportOn(round, [before, between])).change?.since.title).toBe('before')
  })

  it('warns where a newcomer could be guessed, and only among ballots', () => {
    const eight = dated(
      sampleRound([smallQuestionnaire()], 8, () => 3),
      'now',
      '2026-11-22',
    )
    expect(only(reportOn(eight, [before])).change?.caution).toContain('Pillar one, Pillar two, Pillar three')
    expect(only(reportOn(round, [before])).change?.caution).toBeNull()
  })

  it('breaks the line where the wording changed, and says so', () => {
    const items = smallQuestionnaire().items.map(item => (item.id === 'one.practice' ? { ...item, rev: 2 } : item))
    const reworded = { ...round, questionnaires: [smallQuestionnaire({ items })] }
    const panel = only(reportOn(reworded, [before, longBefore])).trend?.panels[0]
    expect(panel?.lines.find(({ construct }) => construct === 'practice')?.segments).toHaveLength(2)
    expect(panel?.sentence).toContain('now')
  })
})

describe('what a meeting left', () => {
  it('names the question, dimension or questionnaire that it is about', () => {
    const notes = [
      { id: 'a', text: 'On a question', questionnaire: 'small', item: 'one.intent' },
      { id: 'b', text: 'On all of it', questionnaire: 'small' },
      { id: 'c', text: 'On a dimension', questionnaire: 'small', dimension: 'two' },
      { id: 'd', text: 'On nothing', questionnaire: 'gone' },
    ]
    const report = reportOn(sampleRound([smallQuestionnaire()], 1, trailing, { notes, actions: notes }))
    const about = ['What is the intent of one?', 'Declared and done', 'Pillar two', null]
    expect(report.notes.map(note => note.about)).toEqual(about)
    expect(report.actions.map(action => action.about)).toEqual(about)
  })

  it('says what people thought of it, where they were asked', () => {
    const rated = (overrides: Partial<Round>) =>
      reportOn(sampleRound([smallQuestionnaire()], 1, trailing, overrides)).meeting
    expect(rated({})).toBeNull()
    expect(rated({ meetingRating: [0, 0, 0, 0, 0] })).toBeNull()
    expect(rated({ meetingRating: [0, 1, 0, 2, 1] })).toBe(
      '“Was this meeting worth your time?” 3.8 of 5, from 4 people.',
    )
  })
})
