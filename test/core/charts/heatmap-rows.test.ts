import { expect, it } from 'vitest'
import { heatmapRows } from '../../../core/charts/heatmap-rows.ts'
import { hiddenScore, history, historyPoint, pillar } from './chart-builders.ts'

it('gives every pillar a cell for every round, with practice as its score', () => {
  const points = [
    historyPoint('Q1', [pillar('plan', 80, 30)]),
    historyPoint('Q2', [pillar('plan', 80, null, { score: hiddenScore() }), pillar('run', 50, 40)], ['plan']),
  ]
  const rows = heatmapRows(history(points, true), 'craft')
  expect(rows.map(row => row.cells.map(cell => cell.score?.mean))).toEqual([
    [30, null],
    [undefined, 40],
  ])
  expect(rows[0]?.cells[1]).toMatchObject({ broken: true, score: { hidden: 'small-group' } })
  expect(rows[1]?.cells[0]?.score).toBeNull()
})
