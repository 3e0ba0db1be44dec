import { expect, it } from 'vitest'
import { historyChartRows } from '../../../renderer/charts/history-chart-rows.ts'

const round = (position: number) => ({ id: `r${position}`, title: `R${position}`, date: '2026-01-01', position })
const point = (position: number, mean: number, low: number | null = null, high: number | null = null) => ({
  round: round(position),
  score: { mean, low, high, n: 6 },
})

it('gives every segment a column of its own, so that a line is not drawn across a break', () => {
  const panel = {
    id: 'plan',
    title: 'Planning',
    lines: [{ construct: 'practice' as const, segments: [[point(0, 10)], [point(2, 30, 20, 40)]], hidden: [] }],
    targets: [],
    aims: new Map(),
  }
  const rows = historyChartRows(panel, [round(0), round(1), round(2)], [100, 190, 280])
  expect(rows.map(row => row.day)).toEqual([100, 190, 280])
  expect(rows.map(row => row.means)).toEqual([{ 'practice-0': 10 }, {}, { 'practice-1': 30 }])
  expect(rows.map(row => row.bands)).toEqual([{}, {}, { 'practice-1': [20, 40] }])
})
