import type { Translate } from '../../core/messages/messages.ts'
import type { LegendEntry } from './legend.tsx'

/** What the marks of delivery figures over time mean. */
export const deliveryLegend = (t: Translate, hasEntered: boolean, hasEvents: boolean): LegendEntry[] => [
  { sign: 'practice-line', text: t('delivery:legendComputed') },
  ...(hasEntered ? [{ sign: 'expected' as const, text: t('delivery:legendEntered') }] : []),
  ...(hasEvents ? [{ sign: 'event' as const, text: t('trends:legendEvent') }] : []),
]
