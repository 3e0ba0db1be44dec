import { Group, NativeSelect, Title } from '@mantine/core'
import { windowDays } from '../../../core/budget/error-budget.ts'
import type { Service } from '../../../core/budget/service.ts'
import { objectiveOfPercent, percentOfShare } from '../../../core/budget/typed-share.ts'
import { sloText, windowText } from '../../../core/risks/number-texts.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { FactRow } from './fact-row.tsx'
import classes from './facts.module.css'
import { requestsOf, requestsProblem, sloProblem, titleProblem } from './field-problems.ts'
import { HappinessFact } from './happiness-fact.tsx'
import { IndicatorFact } from './indicator-fact.tsx'
import { SavedField } from './saved-field.tsx'
import { SlaFact } from './sla-fact.tsx'

/** What a service promises, one fact below the other. Each is changed in its place and kept as it is written. */
export function ObjectiveFacts({ sheet }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  return (
    <section aria-labelledby="service-objective">
      <Title order={2} size="h4" id="service-objective" className={classes.heading ?? ''}>
        {t('services:objectiveTitle')}
      </Title>
      <dl className={classes.facts}>
        <NameFact sheet={sheet} />
        <JourneyFact sheet={sheet} />
        <IndicatorFact sheet={sheet} />
        <SloFact sheet={sheet} />
        <SlaFact sheet={sheet} />
        <HappinessFact sheet={sheet} />
        <RequestsFact sheet={sheet} />
      </dl>
    </section>
  )
}

function NameFact({ sheet: { service, change } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  return (
    <FactRow
      term={t('services:factName')}
      fields={
        <SavedField
          label={t('services:name')}
          value={service.title}
          problem={typed => titleProblem(t, typed, t('app:nameNeeded'))}
          onSave={typed => change(before => ({ ...before, title: typed.trim() }))}
        />
      }
    >
      <p>{service.title}</p>
    </FactRow>
  )
}

function JourneyFact({ sheet: { service, change } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  return (
    <FactRow
      term={t('services:factJourney')}
      none={t('services:factJourneyNone')}
      fields={
        <SavedField
          label={t('services:factJourney')}
          placeholder={t('services:factJourneyPlaceholder')}
          value={service.journey}
          isLong
          onSave={typed => change(before => ({ ...before, journey: typed.trim() }))}
        />
      }
    >
      {service.journey === '' ? null : <p>{service.journey}</p>}
    </FactRow>
  )
}

function SloFact({ sheet: { service, change } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  const setWindow = (chosen: string) =>
    change(before => ({ ...before, windowDays: windowDays.find(days => String(days) === chosen) ?? before.windowDays }))
  const setSlo = (typed: string) =>
    change((before): Service => ({ ...before, slo: objectiveOfPercent(typed) ?? before.slo }))
  return (
    <FactRow
      term={t('services:factSlo')}
      fields={
        <Group align="flex-start" grow>
          <SavedField
            label={t('services:slo')}
            description={t('services:sloHint')}
            value={percentOfShare(service.slo)}
            problem={typed => sloProblem(t, typed)}
            isNumber
            onSave={setSlo}
          />
          <NativeSelect
            label={t('services:window')}
            value={String(service.windowDays)}
            onChange={event => setWindow(event.currentTarget.value)}
            data={windowDays.map(days => ({ value: String(days), label: windowText(t, days) }))}
          />
        </Group>
      }
    >
      <p>
        <strong>
          {t('services:sloOver', { slo: sloText(t, service.slo), window: windowText(t, service.windowDays) })}
        </strong>
      </p>
    </FactRow>
  )
}

function RequestsFact({ sheet: { service, change } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  const { requestsPerDay } = service
  return (
    <FactRow
      term={t('services:factRequests')}
      none={t('services:factRequestsNone')}
      fields={
        <SavedField
          label={t('services:requests')}
          description={t('services:requestsHint')}
          value={requestsPerDay === null ? '' : String(requestsPerDay)}
          problem={typed => requestsProblem(t, typed)}
          isNumber
          onSave={typed => change(before => ({ ...before, requestsPerDay: requestsOf(typed) }))}
        />
      }
    >
      {requestsPerDay === null ? null : <p>{requestsPerDay.toLocaleString(t('report:locale'))}</p>}
    </FactRow>
  )
}
