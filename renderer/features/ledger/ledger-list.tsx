import { Title } from '@mantine/core'
import type { Ref } from 'react'
import type { Ledger, LedgerEntry } from '../../../core/actions/ledger.ts'
import { ledgerGroups } from '../../../core/actions/ledger-groups.ts'
import { useMessages } from '../../client/use-messages.ts'
import { LedgerLine } from '../../parts/ledger-line.tsx'
import classes from './ledger.module.css'

type LedgerListProps = {
  ledger: Ledger
  filter: 'open' | 'finished' | 'all'
  /** Takes the focus when the line that had it goes elsewhere. */
  ref: Ref<HTMLElement>
  onMoved: () => void
}

/** Open actions first, then what is finished, then what was dropped. */
export function LedgerList({ ledger, filter, ref, onMoved }: LedgerListProps) {
  const { t } = useMessages()
  const { open, finished, dropped } = ledgerGroups(ledger.entries)
  const isAll = filter === 'all'
  return (
    <section ref={ref} tabIndex={-1} aria-label={t('ledger:listLabel')} className={classes.list}>
      {filter !== 'finished' && (
        <Group title={t('ledger:open')} entries={open} empty={t('ledger:noneOpen')} onMoved={onMoved} />
      )}
      {filter !== 'open' && (
        <Group
          title={t('ledger:finished')}
          entries={finished}
          empty={isAll ? null : t('ledger:noneFinished')}
          onMoved={onMoved}
        />
      )}
      {isAll && <Group title={t('ledger:dropped')} entries={dropped} empty={null} onMoved={onMoved} />}
    </section>
  )
}

type GroupProps = { title: string; entries: readonly LedgerEntry[]; empty: string | null; onMoved: () => void }

function Group({ title, entries, empty, onMoved }: GroupProps) {
  if (entries.length === 0 && empty === null) return null
  return (
    <>
      <Title order={2} size="h5">
        {title}
      </Title>
      {entries.length === 0 ? (
        <p className={classes.none}>{empty}</p>
      ) : (
        <ul className={classes.lines}>
          {entries.map(entry => (
            <LedgerLine key={`${entry.round.id} ${entry.action.id}`} entry={entry} onMoved={onMoved} />
          ))}
        </ul>
      )}
    </>
  )
}
