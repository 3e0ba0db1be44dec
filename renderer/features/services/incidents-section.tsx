import { Button, Group, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { BudgetSpent } from '../../../core/budget/budget-spent.ts'
import { burnDownRows } from '../../../core/charts/burn-down-rows.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { IncidentForm } from './incident-form.tsx'
import { IncidentImport } from './incident-import.tsx'
import { IncidentLine } from './incident-line.tsx'
import classes from './incidents.module.css'
import { useIncidentChanges } from './use-incident-changes.ts'

type IncidentsSectionProps = { sheet: ServiceSheet; spent: BudgetSpent }

const shownAtFirst = 8

/** What went wrong, latest first, under the numbers that mark it in the chart. */
export function IncidentsSection({ sheet, spent }: IncidentsSectionProps) {
  const { t } = useMessages()
  const [open, setOpen] = useState<'nothing' | 'form' | 'import'>('nothing')
  const [showsAll, setShowsAll] = useState(false)
  const changes = useIncidentChanges(sheet)
  const { incidents } = sheet.service
  const counted = new Map(burnDownRows(spent).incidents.map(incident => [incident.id, incident]))
  const latestFirst = incidents.toSorted((one, other) => Date.parse(other.start) - Date.parse(one.start))
  const shown = showsAll ? latestFirst : latestFirst.slice(0, shownAtFirst)
  const close = () => setOpen('nothing')
  return (
    <section aria-labelledby="service-incidents">
      <Group justify="space-between" align="center">
        <Title order={2} size="h4" id="service-incidents">
          {t('services:incidentsTitle')}
        </Title>
        <Group gap="xs">
          {incidents.length > 0 && <ExportButton sheet={sheet} />}
          <Button size="compact-md" variant="default" onClick={() => setOpen('import')}>
            {t('services:incidentImport')}
          </Button>
          <Button
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpen('form')}
            disabled={open === 'form'}
          >
            {t('services:incidentAdd')}
          </Button>
        </Group>
      </Group>
      <p className={classes.hint}>{t(incidents.length === 0 ? 'services:incidentsNone' : 'services:incidentsHint')}</p>
      {open === 'form' && <IncidentForm onSave={changes.save} onClose={close} />}
      {open === 'import' && <IncidentImport sheet={sheet} onKeep={changes.add} onClose={close} />}
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map(incident => (
            <IncidentLine key={incident.id} incident={incident} counted={counted.get(incident.id)} changes={changes} />
          ))}
        </ul>
      )}
      {shown.length < incidents.length && (
        <Button variant="subtle" color="gray" size="compact-sm" mt="xs" onClick={() => setShowsAll(true)}>
          {t('services:incidentsAll', { count: incidents.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function ExportButton({ sheet: { teamId, service } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  const make = useChange('services.export')
  return (
    <Button
      size="compact-md"
      variant="subtle"
      color="gray"
      loading={make.isPending}
      onClick={() =>
        make.mutate(
          { teamId, id: service.id, format: 'incidents-csv' },
          {
            onSuccess: delivery => tellDelivery(t, delivery),
            onError: error => tell.problem(errorText(t, error), t('services:incidentExportFailed')),
          },
        )
      }
    >
      {t('services:incidentExport')}
    </Button>
  )
}
