import { type BandRow, bandRows } from '../../../core/charts/band-rows.ts'
import type { ItemRow } from '../../../core/charts/item-rows.ts'
import type { Titles } from '../../../core/charts/pillar-rows.ts'
import { bandSentence } from '../../../core/charts/scale-sentences.ts'
import { bandColours } from '../../charts/band-colours.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { LevelBands } from '../../charts/level-bands.tsx'
import { Swatches } from '../../charts/swatches.tsx'
import { useChartPalette } from '../../charts/use-chart-palette.ts'
import { useMessages } from '../../client/use-messages.ts'

type BandFrameProps = { titles: Titles; items: readonly ItemRow[]; weakest: string | null }

const levels = [0, 1, 2, 3, 4]

/** How many questions of each pillar reach which level. */
export function BandFrame({ titles, items, weakest }: BandFrameProps) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const rows = bandRows(titles, items)
  const title = t('results:chartBands')
  const entries = levels.map(level => ({
    colour: bandColours(palette, level).cell,
    text: t('charts:bandLevel', { level }),
  }))
  return (
    <ChartFrame
      title={title}
      sentence={bandSentence(t, rows)}
      table={<BandData caption={title} rows={rows} />}
      legend={<Swatches entries={entries} />}
    >
      <LevelBands rows={rows} weakest={weakest} weakestText={t('charts:weakest')} />
    </ChartFrame>
  )
}

function BandData({ caption, rows }: { caption: string; rows: readonly BandRow[] }) {
  const { t } = useMessages()
  const columns = [
    { text: t('results:columnPillar') },
    ...levels.map(level => ({ text: t('charts:bandLevel', { level }), isNumber: true })),
    { text: t('charts:bandWithout'), isNumber: true },
  ]
  const cells = rows.map(row => ({ id: row.id, cells: [row.title, ...row.levels.map(String), String(row.without)] }))
  return <DataTable caption={caption} columns={columns} rows={cells} />
}
