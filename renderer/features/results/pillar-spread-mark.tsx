import type { ItemRow } from '../../../core/charts/item-rows.ts'
import { pillarSpread } from '../../../core/charts/pillar-spread.ts'
import type { Facet } from '../../../core/questionnaire.ts'
import { Spread } from '../../charts/spread.tsx'
import { useMessages } from '../../client/use-messages.ts'
import classes from './pillar-table.module.css'

type PillarSpreadMarkProps = { items: readonly ItemRow[]; dimension: string; facet: Facet | null }

/** How all answers to a pillar's questions lie, beside its mean; nothing where none is shown. */
export function PillarSpreadMark({ items, dimension, facet }: PillarSpreadMarkProps) {
  const { t } = useMessages()
  const spread = pillarSpread(items, dimension, facet)
  if (!spread) return null
  const name = t('charts:pillarSpread', { count: spread.items })
  return (
    <span className={classes.spread}>
      <Spread bars={spread.bars} name={name} />
    </span>
  )
}
