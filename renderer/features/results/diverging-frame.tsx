import { useComputedColorScheme } from '@mantine/core'
import { type DivergingRow, divergingRows } from '../../../core/charts/diverging-rows.ts'
import type { ItemRow } from '../../../core/charts/item-rows.ts'
import { divergingSentence } from '../../../core/charts/scale-sentences.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { DivergingBars } from '../../charts/diverging-bars.tsx'
import { divergingColour } from '../../charts/diverging-colours.ts'
import { Swatches } from '../../charts/swatches.tsx'
import { useMessages } from '../../client/use-messages.ts'

const answers = [1, 2, 3, 4, 5, 6, 7] as const

/** How the team answered each statement, as it was worded. */
export function DivergingFrame({ items }: { items: readonly ItemRow[] }) {
  const { t } = useMessages()
  const scheme = useComputedColorScheme('light')
  const rows = divergingRows(items)
  const title = t('results:chartDiverging')
  if (rows.length === 0) return null
  const entries = answers.map(value => ({
    colour: divergingColour(scheme, value),
    text: t(`words:agreement_${value}`),
  }))
  return (
    <ChartFrame
      title={title}
      sentence={divergingSentence(t, rows)}
      table={<DivergingData caption={title} rows={rows} />}
      legend={<Swatches entries={entries} />}
    >
      <DivergingBars rows={rows} />
    </ChartFrame>
  )
}

function DivergingData({ caption, rows }: { caption: string; rows: readonly DivergingRow[] }) {
  const { t } = useMessages()
  const columns = [
    { text: t('results:columnQuestion') },
    ...answers.map(value => ({ text: t(`words:agreement_${value}`), isNumber: true })),
  ]
  const cells = rows.map(({ id, text, parts }) => ({ id, cells: [text, ...parts.map(({ count }) => String(count))] }))
  return <DataTable caption={caption} columns={columns} rows={cells} />
}
