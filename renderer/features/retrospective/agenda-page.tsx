import { Button, Slider } from '@mantine/core'
import { useState } from 'react'
import { agendaParts, topicId } from '../../../core/retrospective/agenda.ts'
import { meetingMinutes, partTime } from '../../../core/retrospective/time-plan.ts'
import type { Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import classes from './agenda.module.css'
import { StepHeading } from './step-heading.tsx'
import { topicText } from './topic-place.ts'
import type { Meeting } from './use-meeting.ts'

type AgendaPageProps = { round: Round; meeting: Meeting }

/** What will be talked about, in which order and for how long. */
export function AgendaPage({ round, meeting }: AgendaPageProps) {
  const { t } = useMessages()
  const { agenda, plan, go, isBegun, restart } = meeting
  const startOver = () => {
    restart()
    tell.done(t('retrospective:restarted'))
  }
  return (
    <>
      <StepHeading eyebrow={round.title}>{t('retrospective:agendaTitle')}</StepHeading>
      <p className={classes.text}>
        {t(round.mode === 'ballots' ? 'retrospective:agendaText' : 'retrospective:agendaTextOne')}
      </p>
      <div className={classes.start}>
        <Length meeting={meeting} />
        {isBegun && (
          <Button variant="subtle" color="gray" onClick={startOver}>
            {t('retrospective:restart')}
          </Button>
        )}
      </div>
      <ol className={classes.parts}>
        {agendaParts.map(part => {
          const steps = agenda.steps.filter(step => step.part === part)
          const minutes = Math.round(partTime(steps, plan, part) / 60)
          return (
            steps.length > 0 && (
              <li key={part} className={classes.part}>
                <h3 className={classes.partName}>{t(`retrospective:part_${part}`)}</h3>
                <span className={classes.minutes}>{t('retrospective:aboutMinutes', { minutes })}</span>
                <p className={classes.hint}>{t(`retrospective:partHint_${part}`)}</p>
                <ul className={classes.topics}>
                  {steps.map(
                    ({ id, topic }) =>
                      topic && (
                        <li key={id}>
                          <button type="button" className={classes.topic} onClick={() => go(id)}>
                            {topicText(topic)}
                          </button>
                        </li>
                      ),
                  )}
                </ul>
                {part === 'differences' && <More meeting={meeting} />}
              </li>
            )
          )
        })}
      </ol>
      <p className={classes.hint}>{t('retrospective:keysHint')}</p>
    </>
  )
}

function Length({ meeting: { state, planMinutes } }: { meeting: Meeting }) {
  const { t } = useMessages()
  const { shortest, longest, step } = meetingMinutes
  return (
    <div className={classes.length}>
      <span>
        {t('retrospective:minutes')} <strong>{t('retrospective:minutesValue', { minutes: state.minutes })}</strong>
      </span>
      <Slider
        value={state.minutes}
        onChange={planMinutes}
        min={shortest}
        max={longest}
        step={step}
        label={null}
        thumbLabel={t('retrospective:minutes')}
      />
    </div>
  )
}

/** What else the team answers differently, to be taken up where there is time for it. */
function More({ meeting: { agenda, takeUp } }: { meeting: Meeting }) {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const count = agenda.more.length
  if (count === 0) return null
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        ml={-8}
        aria-expanded={isOpen}
        aria-controls="more-differences"
        onClick={() => setOpen(!isOpen)}
      >
        {t('retrospective:more', { count })}
      </Button>
      <ul id="more-differences" className={classes.topics} hidden={!isOpen}>
        {isOpen &&
          agenda.more.map(topic => (
            <li key={topicId(topic)} className={classes.moreTopic}>
              <span>{topicText(topic)}</span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('retrospective:moreAddOf', { text: topicText(topic) })}
                onClick={() => takeUp(topicId(topic))}
              >
                {t('retrospective:moreAdd')}
              </Button>
            </li>
          ))}
      </ul>
    </>
  )
}
