import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapRows } from '../../../core/charts/gap-rows.ts'
import { itemRows } from '../../../core/charts/item-rows.ts'
import { pillarRows } from '../../../core/charts/pillar-rows.ts'
import {
  gapSentence,
  headlineSentence,
  itemsSentence,
  pillarsSentence,
  scoreSentence,
} from '../../../core/charts/sentences.ts'
import { gapVerdictText, hiddenText, intervalText, signedIntervalText } from '../../../core/charts/verdict-text.ts'
import type { DimensionScores } from '../../../core/scores.ts'
import {
  gap,
  hiddenScore,
  item,
  itemScores,
  pillar,
  plain,
  questionnaire,
  questionnaireScores,
  score,
  t,
} from './chart-builders.ts'

const { dimensions: titles } = questionnaire()
const rows = (...dimensions: DimensionScores[]) => pillarRows(titles, questionnaireScores({ dimensions }))
const gaps = (...dimensions: ReturnType<typeof pillar>[]) => gapRows(titles, questionnaireScores({ dimensions }))
const behind = (id: string, mean: number) => pillar(id, 80, 80 - mean, { gap: gap(mean, 'behind', { n: 6 }) })
const ahead = (id: string, mean: number) => pillar(id, 40, 40 - mean, { gap: gap(mean, 'ahead', { n: 6 }) })
const level = (id: string) => pillar(id, 50, 49, { gap: gap(1, 'none', { n: 6 }) })

describe('headlineSentence', () => {
  it('says the score with its interval and the weakest pillar beside it', () => {
    const scores = questionnaireScores({
      score: score(51.2, { low: 40.1, high: 62.3, n: 6 }),
      weakest: { dimension: 'learn', mean: 31 },
      dimensions: [plain('plan', 60), plain('learn', 31)],
    })
    expect(headlineSentence(t, 'Craft', scores, pillarRows(titles, scores))).toBe(
      'Craft stands at 51 of 100, most likely between 40 and 62; the weakest dimension is Learning at 31.',
    )
  })

  it('says that nothing is there yet, and that small groups are hidden', () => {
    expect(headlineSentence(t, 'Craft', questionnaireScores({ score: score(null) }), [])).toBe(
      'There is no number to show yet.',
    )
    expect(headlineSentence(t, 'Craft', questionnaireScores({ score: hiddenScore() }), [])).toMatch(
      /^The numbers are hidden/,
    )
  })

  it('does not explain a hidden score by missing answers', () => {
    const scores = questionnaireScores({
      score: hiddenScore(5),
      weakest: { dimension: 'plan', mean: 25 },
      dimensions: [plain('plan', 25), plain('run', null, { score: hiddenScore() })],
    })
    expect(headlineSentence(t, 'Craft', scores, pillarRows(titles, scores))).toBe(
      'The score of Craft is hidden to protect who answered; the weakest dimension shown is Planning at 25.',
    )
  })

  it('says the weakest pillar even where too few are scored for a whole', () => {
    const scores = questionnaireScores({
      score: score(null),
      weakest: { dimension: 'plan', mean: 25 },
      dimensions: [plain('plan', 25), plain('run', null), plain('learn', null)],
    })
    expect(headlineSentence(t, 'Craft', scores, pillarRows(titles, scores))).toBe(
      'Craft has too few scored dimensions for one number; the weakest so far is Planning at 25.',
    )
  })

  it('calls no pillar the weakest where several stand as low', () => {
    const of = (...means: (number | null)[]) => {
      const dimensions = ['plan', 'run', 'learn'].map((id, index) => plain(id, means[index] ?? null))
      const scores = questionnaireScores({ score: score(50), weakest: { dimension: 'plan', mean: 50 }, dimensions })
      return headlineSentence(t, 'Craft', scores, pillarRows(titles, scores))
    }
    expect(of(50, 50, 50)).toBe('Craft stands at 50 of 100; all 3 dimensions stand at 50.')
    expect(of(50, 50, null)).toBe('Craft stands at 50 of 100; all 2 dimensions with numbers stand at 50.')
    expect(of(50, 60, 50)).toBe('Craft stands at 50 of 100; the weakest dimensions are Planning, Learning, each at 50.')
    expect(of(50, 60, 70)).toBe('Craft stands at 50 of 100; the weakest dimension is Planning at 50.')
  })
})

describe('scoreSentence', () => {
  it('has no interval below three answers', () => {
    expect(scoreSentence(t, score(62.5))).toBe('63 of 100')
  })
})

describe('pillarsSentence', () => {
  it('names the strongest and the weakest', () => {
    expect(pillarsSentence(t, rows(pillar('plan', 90, 70), pillar('run', 90, 30)))).toBe(
      'Practice is strongest in Planning (70) and weakest in Running (30).',
    )
    expect(pillarsSentence(t, rows(pillar('plan', 90, 70), pillar('run', 90, 30), pillar('learn', 90, 30)))).toBe(
      'Practice is strongest in Planning (70) and weakest in Running, Learning (30).',
    )
    expect(pillarsSentence(t, rows(plain('plan', 70), plain('run', 30)))).toBe(
      'Highest: Planning (70); lowest: Running (30).',
    )
  })

  it('names no strongest where all stand level', () => {
    expect(pillarsSentence(t, rows(plain('plan', 50), plain('run', 50)))).toBe('Each of 2 dimensions scores 50 of 100.')
    expect(pillarsSentence(t, rows(plain('plan', 50)))).toBe('Planning scores 50 of 100.')
  })

  it('says why it has nothing to say', () => {
    expect(pillarsSentence(t, rows(plain('plan', null)))).toBe('There is no number to show yet.')
    expect(pillarsSentence(t, rows(plain('plan', null, { score: hiddenScore() })))).toMatch(/^The numbers are hidden/)
  })
})

describe('gapSentence', () => {
  it('counts only what trails beyond noise and names the largest', () => {
    expect(gapSentence(t, gaps(behind('plan', 12), behind('learn', 38), level('run')))).toBe(
      'Practice trails intent beyond noise in 2 of 3 dimensions, most in Learning (38 points).',
    )
    expect(gapSentence(t, gaps(behind('learn', 38), level('run')))).toBe(
      'Practice trails intent beyond noise in 1 of 2 dimensions: Learning (38 points).',
    )
  })

  it('names what is ahead where nothing trails', () => {
    expect(gapSentence(t, gaps(ahead('plan', -12), level('run')))).toBe(
      'Practice is ahead of intent beyond noise in 1 of 2 dimensions, Planning (12 points), and trails in none.',
    )
  })

  it('claims no difference that is noise', () => {
    expect(gapSentence(t, gaps(level('plan'), level('run')))).toBe(
      'In no dimension can a difference between intent and practice be told from noise.',
    )
  })

  it('says of one agreed answer what it is, without a word about noise', () => {
    expect(gapSentence(t, gaps(pillar('plan', 80, 42), pillar('run', 50, 50)))).toBe(
      'In this one answer practice is below intent in 1 of 2 dimensions: Planning (38 points).',
    )
    expect(gapSentence(t, gaps(pillar('plan', 50, 50)))).toBe(
      'In this one answer practice keeps up with intent in every dimension.',
    )
  })

  it('says of two answers that they are too few', () => {
    expect(gapSentence(t, gaps(pillar('plan', 80, 42, { gap: gap(38, 'unknown', { n: 2 }) })))).toMatch(
      /two answers are too few to tell that from noise\.$/,
    )
  })

  it('never speaks of noise where no interval supports it, and never prints a gap in a template', () => {
    const verdict = fc.constantFrom('behind' as const, 'ahead' as const, 'none' as const, 'unknown' as const, null)
    const row = fc.record({ mean: fc.option(fc.double({ min: -100, max: 100, noNaN: true })), verdict, n: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), values => {
        const built = gaps(
          ...values.map(({ mean, verdict, n }, index) =>
            pillar(`p${index}`, 50, 50, { gap: gap(mean, verdict, { n }) }),
          ),
        )
        const text = gapSentence(t, built)
        expect(text).toMatch(/\.$/)
        expect(text).not.toMatch(/\{\{|undefined|null|NaN|charts:/)
        const supported = values.some(({ mean, verdict }) => mean !== null && verdict !== 'unknown' && verdict !== null)
        if (!supported) expect(text).not.toMatch(/beyond noise/)
      }),
    )
  })
})

describe('itemsSentence', () => {
  const questions = questionnaire({ items: [item('a', 'plan'), item('b', 'plan')] })
  const scored = (id: string, points: number, split = false) =>
    itemScores(id, {
      n: 6,
      score: points,
      agreement: { rwg: 0.1, critical: 0.5, verdict: split ? 'split' : 'agree' },
    })
  const sentence = (...items: ReturnType<typeof itemScores>[]) =>
    itemsSentence(t, itemRows(questions, questionnaireScores({ dimensions: [plain('plan', 1)], items }), 'gap'))

  it('names the lowest question', () => {
    expect(sentence(scored('a', 50), scored('b', 12.5))).toBe('Lowest of 2 questions, at 13 of 100: Question b')
  })

  it('counts the questions that split the team', () => {
    expect(sentence(scored('a', 50, true), scored('b', 25))).toBe(
      'One question finds two camps; the lowest of 2, at 25 of 100: Question b',
    )
  })
})

describe('verdicts and intervals in words', () => {
  it('says of a hidden number whether its own group is too small', () => {
    expect(hiddenText(t, { n: 3 }, 5)).toBe('Hidden: fewer than 5 answers')
    expect(hiddenText(t, { n: 6 }, 5)).toBe('Hidden: with the rest it would tell what fewer than 5 people said')
  })

  it('says the sign of one answer, and the verdict of several', () => {
    expect([gap(38), gap(-3), gap(0)].map(value => gapVerdictText(t, value))).toEqual([
      'Practice below intent',
      'Practice above intent',
      'Practice level with intent',
    ])
    expect(gapVerdictText(t, gap(38, 'behind', { n: 6 }))).toBe('Practice trails intent')
    expect(gapVerdictText(t, gap(null, null, { hidden: 'small-group' }))).toBe('–')
  })

  it('writes an interval only where there is one', () => {
    expect(intervalText(t, { low: 40.1, high: 62.3 })).toBe('40 to 62')
    expect(intervalText(t, { low: null, high: null })).toBeNull()
    expect(signedIntervalText(t, { low: -0.2, high: 12 })).toBe('−0.2 to +12')
  })
})
