import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { reportActions } from '../../../core/report/report-notes.ts'
import type { Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ActionForm } from '../../parts/action-form.tsx'
import type { ActionChanges } from '../../parts/use-action-changes.tsx'
import { ActionLines } from './action-lines.tsx'
import classes from './actions.module.css'
import { StepHeading } from './step-heading.tsx'
import type { Acting } from './topic-actions.tsx'

type ActionsStepProps = { round: Round; actions: ActionChanges; acting: Acting }

/** From here on actions are told to be many. */
const few = 3

/** Everything that the team will do, in one list. */
export function ActionsStep({ round, actions, acting }: ActionsStepProps) {
  const { t } = useMessages()
  const open = round.actions.filter(({ done, dropped }) => !done && !dropped).length
  const about = new Map(reportActions(round).map(action => [action.id, action.about]))
  return (
    <div className={classes.step}>
      <StepHeading eyebrow={t('retrospective:part_actions')}>{t('retrospective:actionsTitle')}</StepHeading>
      <p className={classes.hint} role="status">
        {open > few ? t('retrospective:actionsMany', { count: open }) : t('retrospective:actionsText')}
      </p>
      {round.actions.length === 0 && <p className={classes.none}>{t('retrospective:actionsNone')}</p>}
      <ActionLines
        list={round.actions}
        questionnaires={round.questionnaires}
        actions={actions}
        aboutOf={({ id }) => about.get(id) ?? null}
      />
      {acting.isOpen ? (
        <ActionForm questionnaires={round.questionnaires} onSave={actions.save} onClose={() => acting.setOpen(false)} />
      ) : (
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => acting.setOpen(true)}>
          {t('retrospective:actionAdd')}
        </Button>
      )}
    </div>
  )
}
