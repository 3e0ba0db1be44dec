import { describe, expect, it } from 'vitest'
import { predictionRows } from '../../../../../core/charts/prediction-rows.ts'
import { buildHistory } from '../../../../../core/history.ts'
import { reportPillars } from '../../../../../core/report/report-pillars.ts'
import { reportTrend } from '../../../../../core/report/report-trend.ts'
import type { Round } from '../../../../../core/round.ts'
import { summarizeRound } from '../../../../../core/round-summary.ts'
import type { Score } from '../../../../../core/scores.ts'
import { scoreRound } from '../../../../../core/scoring/score-round.ts'
import { answerChart } from '../../../../../main/services/reports/charts/answer-chart.ts'
import { distributionChart } from '../../../../../main/services/reports/charts/distribution-chart.ts'
import { gapChart } from '../../../../../main/services/reports/charts/gap-chart.ts'
import { predictionChart } from '../../../../../main/services/reports/charts/prediction-chart.ts'
import { canDrawRadar, radarChart } from '../../../../../main/services/reports/charts/radar-chart.ts'
import { spreadChart } from '../../../../../main/services/reports/charts/spread-chart.ts'
import { trendChart } from '../../../../../main/services/reports/charts/trend-chart.ts'
import { type Answering, sampleRound, smallQuestionnaire } from '../../../../core/report/sample-rounds.ts'
import { messages } from '../sample-reports.ts'

const { t } = messages
const questionnaire = smallQuestionnaire()
const ballots = (answering: Answering, overrides: Partial<Round> = {}) =>
  sampleRound([questionnaire], 7, answering, { mode: 'ballots', ...overrides })
const pillarsOf = (round: Round) => {
  const [scores] = scoreRound(round).questionnaires
  if (!scores) throw new Error('no scores')
  return reportPillars(questionnaire, scores)
}
/** Intent 4, practice 1, but nobody's third pillar from the fourth person on. */
const partly: Answering = (item, person) => (item > 3 && person > 2 ? undefined : item % 2 === 0 ? 4 : 1)
const all: Answering = item => (item % 2 === 0 ? 4 : 1)
const hidden = (score: Score): Score => ({ ...score, mean: null, low: null, high: null, hidden: 'small-group' })
const count = (svg: string, part: string) => svg.split(part).length - 1
const textsOf = (svg: string) => [...svg.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, text]) => text)

describe('the gap chart', () => {
  const draw = (round: Round, width = 680) => gapChart(t, 'id', 'Gaps', pillarsOf(round), width).toString()

  it('marks practice left of intent where practice trails, and numbers both', () => {
    const svg = draw(ballots(all))
    const firstRow = svg.slice(svg.indexOf('c-track'))
    const intent = Number(/c-mark-intent" d="M([\d.]+)/.exec(firstRow)?.[1])
    const practice = Number(/c-mark-practice" cx="([\d.]+)"/.exec(firstRow)?.[1])
    expect(practice).toBeLessThan(intent)
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['100', '25', '75 behind']))
  })

  it('draws a bold bar for a gap beyond noise and a dotted one for a gap that nothing is known about', () => {
    expect(count(draw(ballots(all)), 'class="c-gap"')).toBe(3)
    const one = draw(sampleRound([questionnaire], 1, all))
    expect([count(one, 'class="c-gap"'), count(one, 'class="c-gap-open"')]).toEqual([0, 3])
  })

  it('shows that a pillar is hidden, and neither mark nor number of it', () => {
    const svg = draw(ballots(partly))
    expect(textsOf(svg)).toContain('hidden to protect who answered')
    expect(count(svg.slice(svg.indexOf('c-track')), 'c-mark-practice')).toBe(2)
    expect(svg).toContain('Pillar three: hidden to protect who answered')
  })

  it('tells in words the gap of a pillar that hides only one of its scores', () => {
    const rows = pillarsOf(ballots(all)).map(row => ({ ...row, score: hidden(row.score), practice: hidden(row.score) }))
    const svg = gapChart(t, 'id', 'Gaps', rows, 680).toString()
    expect(svg).toContain('+75 (behind)')
  })

  it('shows targets only where there are some', () => {
    expect(draw(ballots(all))).not.toContain('c-target')
    expect(draw(ballots(all, { targets: { small: { one: 50 } } }))).toContain('c-target')
  })

  it('says in its text alternative what it shows', () => {
    expect(draw(ballots(all))).toContain('Pillar one: intent 100, practice 25, gap +75 (behind)')
  })

  it('fits a phone', () => {
    const xs = [...draw(ballots(all), 356).matchAll(/ x="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(Math.max(...xs)).toBeLessThan(356)
  })
})

describe('the radar', () => {
  it('is drawn from three pillars on, all of which compare numbers', () => {
    expect(canDrawRadar(pillarsOf(ballots(all)))).toBe(true)
    expect(canDrawRadar(pillarsOf(ballots(all)).slice(0, 2))).toBe(false)
    expect(canDrawRadar(pillarsOf(ballots(partly)))).toBe(false)
    expect(canDrawRadar(pillarsOf(ballots(() => undefined)))).toBe(false)
    const scored = pillarsOf(ballots(all)).map(pillar => ({ ...pillar, intent: null, practice: null, gap: null }))
    expect(canDrawRadar(scored)).toBe(false)
  })

  it('tells intent from practice by mark and dash, and reads them out', () => {
    const svg = radarChart(t, 'id', 'Radar', pillarsOf(ballots(all))).toString()
    expect([count(svg, 'c-line-intent'), count(svg, 'c-line-practice')]).toEqual([1, 1])
    expect(svg).toContain('Intent: Pillar one 100, Pillar two 100, Pillar three 100; Practice: Pillar one 25')
  })
})

describe('what was expected', () => {
  const rowsOf = (predictions: Record<string, number[]>) => {
    const [scores] = scoreRound(ballots(all, { predictions: { small: predictions } })).questionnaires
    return scores ? predictionRows(questionnaire.dimensions, scores) : []
  }
  const draw = (predictions: Record<string, number[]>) =>
    predictionChart(t, 'id', 'Expected', rowsOf(predictions), 680).toString()
  const seven = (points: number) => Array<number>(7).fill(points)

  it('stands as a square beside the disc of the answers, with a bold bar where the intervals lie apart', () => {
    const svg = draw({ one: seven(80), two: seven(25), three: seven(25) })
    const rows = svg.slice(svg.indexOf('c-track'))
    expect([count(rows, 'c-mark-expected'), count(rows, 'c-mark-practice')]).toEqual([3, 3])
    expect([count(svg, 'class="c-gap"'), count(svg, 'class="c-gap-open"')]).toEqual([1, 2])
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['80', '25', '−55', 'lower', 'unclear']))
    expect(svg).toContain('Pillar one: expected 80, answered 25')
  })

  it('shows no mark and no number of too few guesses', () => {
    const svg = draw({ one: [81, 82, 83, 84], two: seven(25), three: seven(25) })
    expect(count(svg.slice(svg.indexOf('c-track')), 'c-mark-expected')).toBe(2)
    expect(svg).toContain('Pillar one: expected hidden to protect who answered, answered 25')
    expect(textsOf(svg).filter(text => text?.startsWith('8'))).toEqual([])
  })
})

describe('the spread behind a mean', () => {
  it('draws a column for each answer that was given, and reads all of them out', () => {
    const bars = [3, 0, 0, 0, 4].map((given, value) => ({ value, level: null, count: given }))
    const svg = spreadChart(t, 'id', { bars, items: 2, hidden: 0 }).toString()
    expect(count(svg, '<rect')).toBe(2)
    expect(svg).toContain('All answers to its 2 questions')
    expect(svg).toContain('0: 3, 1: 0, 2: 0, 3: 0, 4: 4')
  })
})

describe('the distribution of answers', () => {
  const bars = [3, 0, 0, 0, 4].map((given, value) => ({ value, level: null, count: given }))

  it('has a column with its count for each answer that was given', () => {
    const svg = distributionChart(t, 'id', bars).toString()
    expect(count(svg, '<rect')).toBe(2)
    expect(textsOf(svg)).toEqual(['3', '0', '1', '2', '3', '4', '4'])
    expect(svg).toContain('0: 3, 1: 0, 2: 0, 3: 0, 4: 4')
  })
})

describe('the one answer of a round', () => {
  it('is marked on its scale', () => {
    expect(textsOf(answerChart('id', 'Answer', 'agreement', 6).toString())).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(answerChart('id', 'Answer', 'practice', 2).toString()).toMatch(/c-chosen"[^>]*><tspan[^>]*>2</)
  })
})

describe('the trend', () => {
  const reworded = smallQuestionnaire({
    items: questionnaire.items.map(item => (item.id === 'one.practice' ? { ...item, rev: 2 } : item)),
  })
  const rounds = [
    ballots(() => 1, { id: 'a', title: 'A', date: '2026-01-01' }),
    ballots(() => 2, { id: 'b', title: 'B', date: '2026-02-01' }),
    { ...ballots(() => 3, { id: 'c', title: 'C', date: '2026-12-31' }), questionnaires: [reworded] },
  ]
  const trend = reportTrend(t, reworded, buildHistory(rounds.map(round => ({ round, summary: summarizeRound(round) }))))
  const panel = trend?.panels[0]
  if (!trend || !panel) throw new Error('no trend')
  const svg = trendChart(t, 'id', panel, trend).toString()

  it('breaks the line of practice where the wording changed, and marks the place', () => {
    expect(panel.lines.map(({ segments }) => segments.length)).toEqual([1, 2])
    expect(count(svg, 'c-break')).toBe(1)
    expect(textsOf(svg)).toContain('reworded')
  })

  it('sets rounds apart by their dates', () => {
    const [first = 0, second = 0, third = 0] = [...svg.matchAll(/c-axis" d="M([\d.]+) \d+v5/g)].map(([, x]) =>
      Number(x),
    )
    expect((second - first) / (third - first)).toBeCloseTo(31 / 364, 2)
  })

  it('names both lines at their ends, apart from each other', () => {
    const ends = [...svg.matchAll(/y="([\d.]+)">(?:Intent|Practice) 75/g)].map(([, y]) => Number(y))
    expect(ends).toHaveLength(2)
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeGreaterThanOrEqual(13)
  })

  it('reads out every round', () => {
    expect(svg).toContain('Intent: A 25, B 50, C 75; Practice: A 25, B 50, C 75')
  })
})
