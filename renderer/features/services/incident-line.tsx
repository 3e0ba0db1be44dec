import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Incident } from '../../../core/budget/service.ts'
import type { NumberedIncident } from '../../../core/charts/burn-down-rows.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { durationText, shareText } from '../../../core/risks/number-texts.ts'
import { useMessages } from '../../client/use-messages.ts'
import { localTimeText } from '../../parts/local-time.ts'
import { IncidentForm } from './incident-form.tsx'
import classes from './incidents.module.css'
import type { IncidentChanges } from './use-incident-changes.ts'

/** `counted`: what the incident took inside the window; undefined where it lies outside. */
type IncidentLineProps = { incident: Incident; counted: NumberedIncident | undefined; changes: IncidentChanges }

export function IncidentLine({ incident, counted, changes }: IncidentLineProps) {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  if (isOpen)
    return (
      <li>
        <IncidentForm incident={incident} onSave={changes.save} onClose={() => setOpen(false)} />
      </li>
    )
  const { title } = incident
  return (
    <li className={classes.incident}>
      <span className={classes.number}>{counted?.number ?? '–'}</span>
      <div className={classes.what}>
        <p className={classes.title}>{title}</p>
        <p className={classes.facts}>{factsOf(t, incident).join(', ')}</p>
      </div>
      <p className={classes.took} data-outside={!counted || undefined}>
        {counted
          ? t(counted.isCut ? 'services:incidentTookPart' : 'services:incidentTook', {
              share: shareText(t, counted.share),
            })
          : t('services:incidentOutside')}
      </p>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('services:incidentEditOf', { title })}
          onClick={() => setOpen(true)}
        >
          {t('services:incidentEdit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('services:incidentRemoveOf', { title })}
          onClick={() => changes.remove(incident)}
        >
          {t('services:incidentRemove')}
        </Button>
      </div>
    </li>
  )
}

const factsOf = (t: Translate, { start, detected, resolved, impactShare }: Incident): string[] => [
  localTimeText(start),
  resolved === null ? t('services:incidentOpen') : durationText(t, minutesBetween(start, resolved)),
  t('services:incidentHit', { share: shareText(t, impactShare) }),
  ...(detected === null
    ? []
    : [t('services:incidentDetectedAfter', { duration: durationText(t, minutesBetween(start, detected)) })]),
]

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000
