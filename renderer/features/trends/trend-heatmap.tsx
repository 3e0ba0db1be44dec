import { Text, useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { type HeatmapRow, heatmapRows } from '../../../core/charts/heatmap-rows.ts'
import { pointsText } from '../../../core/charts/number-text.ts'
import { heatmapSentence } from '../../../core/charts/trend-sentences.ts'
import { intervalText } from '../../../core/charts/verdict-text.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { Heatmap, isCrowdedHeatmap } from '../../charts/heatmap.tsx'
import { useMessages } from '../../client/use-messages.ts'

type TrendHeatmapProps = { history: History; questionnaireId: string }

/** All pillars in all rounds at a glance. */
export function TrendHeatmap({ history, questionnaireId }: TrendHeatmapProps) {
  const { t } = useMessages()
  const scheme = useComputedColorScheme('light')
  const rows = useMemo(() => heatmapRows(history, questionnaireId), [history, questionnaireId])
  const cells = rows.flatMap(row => row.cells)
  const isBroken = cells.some(cell => cell.broken)
  const isHidden = cells.some(cell => cell.score?.hidden)
  const isReached = cells.some(cell => cell.reached)
  const title = t('results:trendsHeatmap')
  return (
    <ChartFrame
      title={title}
      sentence={heatmapSentence(t, rows)}
      table={<HeatmapData caption={title} rows={rows} />}
      legend={
        <Text size="xs" c="dimmed" mt="xs">
          {t(scheme === 'dark' ? 'results:heatmapHintDark' : 'results:heatmapHint')}{' '}
          {isBroken && t('results:heatmapBroken')} {isHidden && t('results:heatmapHidden')}{' '}
          {isReached && t(isCrowdedHeatmap(rows) ? 'results:heatmapReachedCrowded' : 'results:heatmapReached')}
        </Text>
      }
    >
      <Heatmap rows={rows} />
    </ChartFrame>
  )
}

function HeatmapData({ caption, rows }: { caption: string; rows: readonly HeatmapRow[] }) {
  const { t } = useMessages()
  const none = t('words:noNumber')
  const columns = [
    { text: t('results:columnPillar') },
    { text: t('results:columnRound') },
    { text: t('results:columnScore'), isNumber: true },
    { text: t('results:columnInterval'), isNumber: true },
    { text: t('results:columnTarget'), isNumber: true },
    { text: t('results:columnAnswers'), isNumber: true },
  ]
  const cells = rows.flatMap(({ id, title, cells }) =>
    cells.map(({ round, score, target }) => ({
      id: `${id} ${round.id}`,
      cells: [
        title,
        round.title,
        score?.hidden ? t('results:hidden') : (score?.mean ?? null) === null ? none : pointsText(score?.mean ?? 0),
        (score && intervalText(t, score)) ?? none,
        target === null ? none : pointsText(target),
        String(score?.n ?? 0),
      ],
    })),
  )
  return <DataTable caption={caption} columns={columns} rows={cells} />
}
