import type { KeptAsItIs, PlannedChange, RestorePlan } from '../../core/backups/backup.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { bulleted, indented } from './text-layout.ts'

const changesOf = { restore: ['added', 'replaced', 'removed'], merge: ['added', 'replaced'] } as const

/** What taking in a file (`merge`) or going back to a backup (`restore`) would change, and what stays as it is. */
export const planLines = (t: Translate, { changes, kept }: RestorePlan, mode: 'restore' | 'merge'): string => {
  const sections = changesOf[mode].flatMap(change => {
    const own = changes.filter(planned => planned.change === change)
    return own.length === 0
      ? []
      : [[titleOf(t, change, own.length, mode), ...own.map(planned => changeLine(t, planned))]]
  })
  if (kept.length > 0)
    sections.push([indented(t('backups:keptTitle', { number: kept.length }), 0), ...kept.map(one => keptLine(t, one))])
  return sections.map(lines => lines.join('\n')).join('\n\n')
}

const titleOf = (t: Translate, change: PlannedChange['change'], number: number, mode: 'restore' | 'merge'): string =>
  indented(
    mode === 'merge' && change !== 'removed'
      ? t(`backups:merge_${change}`, { number })
      : t(`backups:change_${change}`, { number }),
    0,
  )

const changeLine = (t: Translate, { kind, title, about, date }: PlannedChange): string => {
  const parts = { kind: t(`backups:kind_${kind}`), title }
  if (date) return bulleted(t('backups:lineDated', { ...parts, about, date }))
  return bulleted(about === '' ? t('backups:line', parts) : t('backups:lineAbout', { ...parts, about }))
}

const keptLine = (t: Translate, { kind, title, why }: KeptAsItIs): string =>
  bulleted(t('backups:lineWhy', { kind: t(`backups:kind_${kind}`), title, why: t(`backups:why_${why}`) }))
