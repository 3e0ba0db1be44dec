import type { Translate } from '../../../core/messages/messages.ts'
import type { MarkKind } from '../../../core/postmortem/review.ts'

const kinds = ['blame', 'hindsight', 'person-as-cause'] as const satisfies readonly MarkKind[]

/** How many phrases of each kind were marked; kinds without any are left out. */
export const languageText = (t: Translate, marks: Readonly<Record<MarkKind, number>>): string => {
  const counts = kinds
    .filter(kind => marks[kind] > 0)
    .map(kind => t(`postmortem:count_${kind}`, { count: marks[kind] }))
  return counts.length === 0
    ? t('postmortem:languageNone')
    : t('postmortem:languageCounts', { counts: counts.join(', ') })
}
