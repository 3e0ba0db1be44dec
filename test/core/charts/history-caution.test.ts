import { expect, it } from 'vitest'
import { historyCaution } from '../../../core/charts/history-caution.ts'
import { hiddenScore, history, historyPoint, plain, score, t } from './chart-builders.ts'

const pointOf = (title: string, n: number) => historyPoint(title, [plain('plan', 50, { score: score(50, { n }) })])
const cautionOn = (...points: ReturnType<typeof historyPoint>[]) => historyCaution(t, history(points, false), 'craft')

it('names the neighbouring rounds whose numbers of answers differ by one or two', () => {
  expect(cautionOn(pointOf('Q1', 6), pointOf('Q2', 7), pointOf('Q3', 12), pointOf('Q4', 10))).toContain(
    'differs by one or two (Q1 to Q2, Q3 to Q4). A reader',
  )
})

it('names only the latest of very many', () => {
  const points = Array.from({ length: 40 }, (_, index) => pointOf(`W${index + 1}`, 6 + (index % 2)))
  const caution = cautionOn(...points) ?? ''
  expect(caution).toContain('(W35 to W36, W36 to W37, W37 to W38, W38 to W39, W39 to W40 and 34 earlier ones)')
})

it('is silent where the group is the same, or another one', () => {
  expect(cautionOn(pointOf('Q1', 6), pointOf('Q2', 6), pointOf('Q3', 9))).toBeNull()
})

it('is silent where a number is hidden, or nobody is anonymous', () => {
  const hidden = historyPoint('Q2', [plain('plan', null, { score: hiddenScore(5) })])
  expect(cautionOn(pointOf('Q1', 6), hidden)).toBeNull()
  const agreed = pointOf('Q2', 1)
  expect(cautionOn(pointOf('Q1', 3), { ...agreed, round: { ...agreed.round, mode: 'agreed' } })).toBeNull()
})

it('looks only at rounds that asked the questionnaire', () => {
  const other = historyPoint('Q2', [plain('plan', 50, { score: score(50, { n: 3 }) })], [], 'climate')
  expect(cautionOn(pointOf('Q1', 6), other, pointOf('Q3', 5))).toContain('(Q1 to Q3)')
})
