import { slaRoom } from '../../../core/budget/error-budget.ts'
import type { Service } from '../../../core/budget/service.ts'
import { objectiveOfPercent, percentOfShare } from '../../../core/budget/typed-share.ts'
import { durationText, sloText, windowText } from '../../../core/risks/number-texts.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { FactRow } from './fact-row.tsx'
import classes from './facts.module.css'
import { sloProblem } from './field-problems.ts'
import { SavedField } from './saved-field.tsx'

/** What customers are promised by contract, beside the objective that should warn before it is broken. */
export function SlaFact({ sheet: { service, change } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  const { sla } = service
  const setTarget = (typed: string) => {
    const target = objectiveOfPercent(typed)
    change(before => ({ ...before, sla: target === null ? null : { text: before.sla?.text ?? '', target } }))
  }
  return (
    <FactRow
      term={t('services:factSla')}
      none={t('services:factSlaNone')}
      fields={
        <>
          <SavedField
            label={t('services:sla')}
            description={t('services:slaHint')}
            value={sla ? percentOfShare(sla.target) : ''}
            problem={typed => (typed.trim() === '' ? null : sloProblem(t, typed))}
            isNumber
            onSave={setTarget}
          />
          {sla && (
            <SavedField
              label={t('services:slaText')}
              placeholder={t('services:slaTextPlaceholder')}
              value={sla.text}
              isLong
              onSave={typed =>
                change(before => ({ ...before, sla: before.sla && { ...before.sla, text: typed.trim() } }))
              }
            />
          )}
          {sla && <Room service={service} sla={sla} />}
        </>
      }
    >
      {sla ? (
        <>
          <p>
            <strong>{sloText(t, sla.target)}</strong> {sla.text}
          </p>
          <Room service={service} sla={sla} />
        </>
      ) : null}
    </FactRow>
  )
}

function Room({ service, sla }: { service: Service; sla: NonNullable<Service['sla']> }) {
  const { t } = useMessages()
  const { isStricter, roomMinutes } = slaRoom(service.slo, sla.target, service.windowDays)
  if (!isStricter)
    return (
      <p className={classes.warning} role="note">
        {t('services:slaNotStricter', { target: sloText(t, sla.target) })}
      </p>
    )
  const values = { minutes: durationText(t, roomMinutes), window: windowText(t, service.windowDays) }
  return <p className={classes.quiet}>{t('services:slaRoom', values)}</p>
}
