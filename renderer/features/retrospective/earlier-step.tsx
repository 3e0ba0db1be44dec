import { useRef } from 'react'
import type { LedgerEntry } from '../../../core/actions/ledger.ts'
import { useMessages } from '../../client/use-messages.ts'
import { LedgerLine } from '../../parts/ledger-line.tsx'
import classes from './actions.module.css'
import { StepHeading } from './step-heading.tsx'

type EarlierStepProps = { entries: readonly LedgerEntry[] }

/** What earlier rounds decided: what is open, and whether the rest moved what it should. */
export function EarlierStep({ entries }: EarlierStepProps) {
  const { t } = useMessages()
  const list = useRef<HTMLUListElement>(null)
  return (
    <div className={classes.step}>
      <StepHeading eyebrow={t('retrospective:part_earlier')}>{t('ledger:earlierTitle')}</StepHeading>
      <p className={classes.hint}>{t('ledger:earlierText')}</p>
      <ul ref={list} tabIndex={-1} aria-label={t('retrospective:part_earlier')} className={classes.actions}>
        {entries.map(entry => (
          <LedgerLine
            key={`${entry.round.id} ${entry.action.id}`}
            entry={entry}
            onMoved={() => list.current?.focus()}
          />
        ))}
      </ul>
    </div>
  )
}
