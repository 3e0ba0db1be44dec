import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildHistory } from '../../../../core/history.ts'
import { noBranding } from '../../../../core/report/branding.ts'
import { buildReport, type QuestionnaireReport } from '../../../../core/report/report-model.ts'
import type { Answer, Round } from '../../../../core/round.ts'
import { summarizeRound } from '../../../../core/round-summary.ts'
import { compareRounds } from '../../../../core/scoring/compare-rounds.ts'
import { scoreRound } from '../../../../core/scoring/score-round.ts'
import { comparisonLines } from '../../../../main/cli/comparison-lines.ts'
import { scoreLines } from '../../../../main/cli/score-lines.ts'
import { exporters } from '../../../../main/services/reports/exporters.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { makePlainQuestionnaire, makeQuestionnaire } from '../../../builders.ts'
import { wordsOf } from './file-words.ts'
import { messages } from './sample-reports.ts'

const { t } = messages
const host = { printPdf: async (html: string) => new TextEncoder().encode(html) }
const shownFormats = exporters.filter(({ format }) => format !== 'json')

const facets = makeQuestionnaire()
const climate = makePlainQuestionnaire({ voice: 2, blame: 1 }, { id: 'climate', scale: 'agreement', title: 'Climate' })
const questionnaires = [facets, climate]

const anyAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom<Answer | undefined>('na', 'unknown', undefined) },
)

const itemIds = questionnaires.flatMap(({ id, items }) => items.map(item => ({ questionnaire: id, item: item.id })))

/** A small team that answers two questionnaires with gaps, comments on everything, and guesses in two dimensions. */
const anyRound = (id: string, date: string): fc.Arbitrary<Round> =>
  fc
    .record({
      minimumGroup: fc.integer({ min: 3, max: 5 }),
      ballots: fc.array(fc.array(anyAnswer, { minLength: itemIds.length, maxLength: itemIds.length }), {
        minLength: 3,
        maxLength: 9,
      }),
      guesses: fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 9 }), { minLength: 2, maxLength: 2 }),
      targets: fc.boolean(),
    })
    .map(({ minimumGroup, ballots, guesses, targets }) => ({
      format: 'plumbline/round',
      version: 1,
      id,
      title: id,
      date,
      team: { id: 'checkout', name: 'Checkout', size: 9 },
      mode: 'ballots',
      minimumGroup,
      questionnaires,
      responses: ballots.map((answers, person) => ({ id: `r${person}`, answers: answersOf(answers) })),
      comments: Object.fromEntries(
        questionnaires.map(one => [
          one.id,
          Object.fromEntries(one.items.map(item => [item.id, [`said on ${item.id} in ${id}`]])),
        ]),
      ),
      targets: targets ? { [facets.id]: { 'reduce-silos': 75 } } : {},
      notes: [],
      actions: [],
      ballots: { state: 'opened', audience: 'team', comments: true, predictions: true },
      predictions: { [facets.id]: { 'reduce-silos': guesses[0] ?? [], 'accept-failure': guesses[1] ?? [] } },
    }))

const answersOf = (answers: readonly (Answer | undefined)[]) => {
  const byQuestionnaire: Record<string, Record<string, Answer>> = {}
  itemIds.forEach(({ questionnaire, item }, place) => {
    const answer = answers[place]
    if (answer !== undefined) byQuestionnaire[questionnaire] = { ...byQuestionnaire[questionnaire], [item]: answer }
  })
  return byQuestionnaire
}

/**
 * The round as somebody knows it who has seen its scores alone: how many answered, but not what; of the comments those on
 * questions that enough people answered; no guesses.
 */
const knownFromScores = (round: Round): Round => {
  const scores = scoreRound(round)
  const { predictions: _, ...known } = round
  const isShown = (questionnaireId: string, itemId: string) => {
    const item = scores.questionnaires.find(({ id }) => id === questionnaireId)?.items.find(({ id }) => id === itemId)
    return item !== undefined && item.n >= round.minimumGroup
  }
  return {
    ...known,
    responses: round.responses.map(({ id, answers }) => ({
      id,
      answers: Object.keys(answers).length === 0 ? {} : { [facets.id]: { [facets.items[0]?.id ?? '']: 'na' as const } },
    })),
    comments: Object.fromEntries(
      Object.entries(round.comments ?? {}).map(([id, byItem]) => [
        id,
        Object.fromEntries(Object.entries(byItem).filter(([item]) => isShown(id, item))),
      ]),
    ),
  }
}

const twoRounds = fc.tuple(anyRound('before', '2026-08-22'), anyRound('after', '2026-11-22'))
/** Without the fingerprint, and without what a spreadsheet is packed in. */
const withoutFingerprint = async (bytes: Uint8Array) => (await wordsOf(bytes))?.all

describe.each(shownFormats)('the $format export of ballots', ({ format, write }) => {
  it('follows from the scores, and from nothing else that people said', async () => {
    await fc.assert(
      fc.asyncProperty(twoRounds, async ([before, after]) => {
        const made = await makeReport({ format, round: after, earlierRounds: [before], host, messages })
        const known = knownFromScores(after)
        const report = buildReport(
          {
            round: known,
            scores: scoreRound(after),
            fingerprint: '0'.repeat(64),
            earlier: [{ round: knownFromScores(before), comparison: compareRounds(before, after) }],
            history: buildHistory([before, after].map(round => ({ round, summary: summarizeRound(round) }))),
          },
          t,
        )
        const expected = await write({
          report,
          round: known,
          t,
          paper: 'a4',
          branding: noBranding,
          printPdf: host.printPdf,
        })
        const words = await withoutFingerprint(made.bytes)
        expect(words).toBeDefined()
        expect(words).toBe(await withoutFingerprint(expected))
      }),
      { numRuns: 25 },
    )
  })
})

describe('the command line on ballots', () => {
  it('prints what follows from the scores, and nothing else that people said', () => {
    fc.assert(
      fc.property(twoRounds, ([before, after]) => {
        const scores = scoreRound(after)
        const comparison = compareRounds(before, after)
        const known = [knownFromScores(before), knownFromScores(after)] as const
        expect(scoreLines(t, after, scores)).toBe(scoreLines(t, known[1], scores))
        expect(comparisonLines(t, before, after, comparison)).toBe(comparisonLines(t, ...known, comparison))
      }),
      { numRuns: 100 },
    )
  })
})

describe('what is hidden', () => {
  it('has no number beside it anywhere, and is there in rounds of this size', () => {
    let hidden = 0
    fc.assert(
      fc.property(anyRound('after', '2026-11-22'), round => {
        const { questionnaires: reported } = buildReport({ round, scores: scoreRound(round), fingerprint: '' }, t)
        const items = reported.flatMap(({ groups }) => groups.flatMap(group => group.items)).filter(item => item.hidden)
        for (const item of items) {
          const { mean, score, distribution, reached, agreement, rwg, critical, na, unknown, unanswered } = item
          const numbers = [mean, score, distribution, reached, agreement, rwg, critical, na, unknown, unanswered]
          expect(numbers).toEqual(Array(10).fill(null))
        }
        expect(items.filter(({ n, comments }) => n < round.minimumGroup && comments.length > 0)).toEqual([])
        for (const { mean, low, high } of scoresIn(reported)) expect([mean, low, high]).toEqual([null, null, null])
        hidden += items.length
      }),
      { numRuns: 100 },
    )
    expect(hidden).toBeGreaterThan(50)
  })
})

/** Every hidden score of dimensions and of what was expected of them. */
const scoresIn = (reported: readonly QuestionnaireReport[]) =>
  reported
    .flatMap(({ pillars, predictions }) => [
      ...pillars.flatMap(({ score, intent, practice, gap }) => [score, intent, practice, gap]),
      ...predictions.map(({ expected }) => expected),
    ])
    .filter(score => score !== null)
    .filter(({ hidden }) => hidden !== undefined)
