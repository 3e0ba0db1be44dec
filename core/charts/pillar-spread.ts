import type { Facet } from '../questionnaire.ts'
import { scaleRange } from '../scale.ts'
import type { DistributionBar, ItemRow } from './item-rows.ts'

/**
 * All answers to the items of one pillar together, an item that is scored in reverse turned, so that a higher value is
 * always the better sign. A pillar's score has no distribution of its own; this one is added up from what is shown of its
 * items. `items` counts those, `hidden` those that are left out. Null where no item shows an answer.
 */
export type PillarSpread = { bars: DistributionBar[]; items: number; hidden: number }

/** `facet`: only its items; those of every facet where it is null. */
export const pillarSpread = (rows: readonly ItemRow[], dimension: string, facet: Facet | null): PillarSpread | null => {
  const own = rows.filter(row => row.dimension === dimension && (facet === null || row.facet === facet))
  const shown = own.flatMap(row => (row.distribution && row.n > 0 ? [inOrderOfScore(row, row.distribution)] : []))
  const [first] = shown
  if (!first) return null
  const bars = first.map(({ value }, place) => ({
    value,
    level: null,
    count: shown.reduce((sum, counts) => sum + (counts[place]?.count ?? 0), 0),
  }))
  return { bars, items: shown.length, hidden: own.filter(({ hidden }) => hidden).length }
}

const inOrderOfScore = ({ reverse, scale }: ItemRow, bars: readonly DistributionBar[]): DistributionBar[] => {
  if (!reverse) return [...bars]
  const { min, max } = scaleRange(scale)
  return bars.toReversed().map(bar => ({ ...bar, value: min + max - bar.value }))
}
