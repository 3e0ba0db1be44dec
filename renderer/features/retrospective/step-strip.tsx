import { ActionIcon, Button } from '@mantine/core'
import { IconMaximize, IconMinimize } from '@tabler/icons-react'
import { type AgendaStep, agendaParts } from '../../../core/retrospective/agenda.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './meeting.module.css'
import { topicText } from './topic-place.ts'
import type { Meeting } from './use-meeting.ts'

type StepStripProps = { meeting: Meeting; presenting: boolean; onPresent: (presenting: boolean) => void }

/** Every step of the meeting as a small mark under the name of its part; the present one is filled. */
export function StepStrip({ meeting, presenting, onPresent }: StepStripProps) {
  const { t } = useMessages()
  const { agenda, current, go } = meeting
  const parts = agendaParts.flatMap(part => {
    const steps = agenda.steps.filter(step => step.part === part)
    return steps.length === 0 ? [] : [{ part, steps }]
  })
  const label = t(presenting ? 'retrospective:leaveFullScreen' : 'retrospective:fullScreen')
  return (
    <nav className={classes.strip} aria-label={t('retrospective:steps')}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-current={current === null ? 'step' : undefined}
        onClick={() => go(null)}
      >
        {t('retrospective:agenda')}
      </Button>
      <ul className={classes.parts}>
        {parts.map(({ part, steps }) => (
          <li key={part} className={classes.part} data-current={current?.part === part || undefined}>
            <span className={classes.partName}>{t(`retrospective:part_${part}`)}</span>
            <span className={classes.marks}>
              {steps.map(step => (
                <Mark key={step.id} meeting={meeting} step={step} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={() => onPresent(!presenting)}>
        {presenting ? <IconMinimize size={20} aria-hidden /> : <IconMaximize size={20} aria-hidden />}
      </ActionIcon>
    </nav>
  )
}

function Mark({ meeting, step }: { meeting: Meeting; step: AgendaStep }) {
  const { t } = useMessages()
  const { agenda, current, go } = meeting
  const part = t(`retrospective:part_${step.part}`)
  const name = step.topic ? t('retrospective:stepName', { part, text: topicText(step.topic) }) : part
  const isPast = agenda.steps.indexOf(step) < agenda.steps.findIndex(({ id }) => id === current?.id)
  return (
    <button
      type="button"
      className={classes.mark}
      title={name}
      aria-label={name}
      aria-current={step.id === current?.id ? 'step' : undefined}
      data-past={isPast || undefined}
      onClick={() => go(step.id)}
    />
  )
}
