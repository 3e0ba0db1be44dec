import { List, Stack, Text } from '@mantine/core'
import type { PlannedChange, RestorePlan } from '../../../core/backups/backup.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'

type PlannedChangesProps = {
  plan: RestorePlan
  /** `restore`: everything becomes as it was; `merge`: a file is taken in. */
  wording: 'restore' | 'merge'
}

const changesOf = { restore: ['added', 'replaced', 'removed'], merge: ['added', 'replaced'] } as const
const mostLines = 20

/** What would change, by how, and what stays as it is. */
export function PlannedChanges({ plan: { changes, kept }, wording }: PlannedChangesProps) {
  const { t } = useMessages()
  const lineOf = ({ kind, title, about, date }: PlannedChange): string => {
    const parts = { kind: t(`backups:kind_${kind}`), title }
    if (date) return t('backups:lineDated', { ...parts, about, date: dateText(date) })
    return about === '' ? t('backups:line', parts) : t('backups:lineAbout', { ...parts, about })
  }
  const titleOf = (change: PlannedChange['change'], number: number): string =>
    wording === 'merge' && change !== 'removed'
      ? t(`backups:merge_${change}`, { number })
      : t(`backups:change_${change}`, { number })
  return (
    <Stack gap="md">
      {changesOf[wording].map(change => {
        const own = changes.filter(planned => planned.change === change)
        return <Lines key={change} title={titleOf(change, own.length)} lines={own.map(lineOf)} />
      })}
      <Lines
        title={t('backups:keptTitle', { number: kept.length })}
        lines={kept.map(({ kind, title, why }) =>
          t('backups:lineWhy', { kind: t(`backups:kind_${kind}`), title, why: t(`backups:why_${why}`) }),
        )}
      />
    </Stack>
  )
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  const { t } = useMessages()
  if (lines.length === 0) return null
  const hidden = lines.length - mostLines
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm">
        {lines.slice(0, mostLines).map(line => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {hidden > 0 && (
        <Text size="sm" c="dimmed">
          {t('backups:more', { count: hidden })}
        </Text>
      )}
    </div>
  )
}
