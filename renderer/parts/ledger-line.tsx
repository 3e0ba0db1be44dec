import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCheck, IconDots, IconPencil, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { dropped, finished, reopened } from '../../core/actions/action-changes.ts'
import { actionFacts } from '../../core/actions/action-facts.ts'
import type { LedgerEntry } from '../../core/actions/ledger.ts'
import { isOverdue } from '../../core/actions/ledger-groups.ts'
import { outcomeText } from '../../core/actions/outcome-text.ts'
import { outcomeCertainty } from '../../core/method/ledger-certainty.ts'
import { useMessages } from '../client/use-messages.ts'
import { today } from './date-text.ts'
import { EditEntry } from './edit-entry.tsx'
import { HowSure } from './how-sure.tsx'
import classes from './ledger-line.module.css'
import { useActionChanges } from './use-action-changes.tsx'

type LedgerLineProps = {
  entry: LedgerEntry
  /** The line is about to go elsewhere in the list, or away. */
  onMoved: () => void
}

/** An action with everything that is known of it, and what can be done about it. */
export function LedgerLine({ entry, onMoved }: LedgerLineProps) {
  const [isEditing, setEditing] = useState(false)
  if (isEditing)
    return (
      <li className={classes.line}>
        <EditEntry entry={entry} onClose={() => setEditing(false)} />
      </li>
    )
  const { action, outcome } = entry
  return (
    <li className={classes.line} data-state={outcome.kind}>
      <div className={classes.about}>
        <p className={classes.text}>{action.text}</p>
        <Facts entry={entry} />
        <OutcomeLine entry={entry} />
      </div>
      <Buttons entry={entry} onEdit={() => setEditing(true)} onMoved={onMoved} />
    </li>
  )
}

function Facts({ entry }: { entry: LedgerEntry }) {
  const { t } = useMessages()
  const day = today()
  return (
    <ul className={classes.facts} data-overdue={isOverdue(entry, day) || undefined}>
      {actionFacts(t, entry, day).map(fact => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

/** What became of a finished action; open and dropped ones stand under a heading that says so. */
function OutcomeLine({ entry }: { entry: LedgerEntry }) {
  const { t } = useMessages()
  const { action, outcome } = entry
  if (outcome.kind === 'open' || outcome.kind === 'dropped') return null
  const certainty = outcomeCertainty(t, entry)
  const isHit = outcome.kind === 'measured' && outcome.movement === 'beyond-noise'
  return (
    <div className={classes.outcome} data-hit={isHit || undefined}>
      {isHit && <IconCheck size={16} aria-hidden />}
      {certainty ? (
        <HowSure what={action.text} certainty={() => certainty}>
          {outcomeText(t, outcome)}
        </HowSure>
      ) : (
        outcomeText(t, outcome)
      )}
    </div>
  )
}

type ButtonsProps = { entry: LedgerEntry; onEdit: () => void; onMoved: () => void }

function Buttons({ entry: { action, round, outcome }, onEdit, onMoved }: ButtonsProps) {
  const { t } = useMessages()
  const { change, remove } = useActionChanges(round)
  const { text } = action
  const isOpen = outcome.kind === 'open'
  const move = async (after: typeof action, said: string) => {
    if (await change(action, after, said)) onMoved()
  }
  return (
    <div className={classes.buttons}>
      {isOpen ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={16} aria-hidden />}
          aria-label={t('ledger:finishOf', { text })}
          onClick={() => void move(finished(action, today()), t('ledger:finishedNow'))}
        >
          {t('ledger:finish')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('ledger:reopenOf', { text })}
          onClick={() => void move(reopened(action), t('ledger:reopenedNow'))}
        >
          {t('ledger:reopen')}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('ledger:menuOf', { text })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
            {t('ledger:edit')}
          </Menu.Item>
          {isOpen && (
            <Menu.Item
              leftSection={<IconX size={16} />}
              onClick={() => void move(dropped(action), t('ledger:droppedNow'))}
            >
              {t('ledger:drop')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconTrash size={16} />}
            color="red"
            onClick={() => void remove(action).then(onMoved)}
          >
            {t('ledger:remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
