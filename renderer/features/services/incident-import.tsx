import type { Incident } from '../../../core/budget/service.ts'
import { serviceLimits } from '../../../core/budget/service-limits.ts'
import { durationText, shareText } from '../../../core/risks/number-texts.ts'
import { DataTable } from '../../charts/data-table.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { localTimeText } from '../../parts/local-time.ts'
import { TableImport } from '../../parts/table-import.tsx'
import { tell } from '../../parts/tell.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import classes from './incidents.module.css'

const shownAtMost = 6

type IncidentImportProps = {
  sheet: ServiceSheet
  onKeep: (incidents: readonly Incident[]) => void
  onClose: () => void
}

/** Incidents from another tool. */
export function IncidentImport({ sheet: { teamId, service }, onKeep, onClose }: IncidentImportProps) {
  const { t } = useMessages()
  return (
    <TableImport
      kind="incidents"
      title={t('services:importTitle')}
      hint={t('services:importHint')}
      example={`${t('services:importExample')}\n${t('services:importExampleRow')}`}
      service={{ teamId, id: service.id }}
      countOf={({ incidents }) => incidents.length}
      problemOf={({ incidents }) =>
        service.incidents.length + incidents.length > serviceLimits.incidents
          ? t('services:importTooMany', { limit: serviceLimits.incidents })
          : null
      }
      preview={({ incidents }) => <IncidentPreview incidents={incidents} />}
      onKeep={({ incidents }) => {
        onKeep(incidents)
        tell.done(t('services:importKept', { count: incidents.length }))
      }}
      onClose={onClose}
    />
  )
}

function IncidentPreview({ incidents }: { incidents: readonly Incident[] }) {
  const { t } = useMessages()
  const others = incidents.length - shownAtMost
  return (
    <>
      <DataTable
        caption={t('services:importGood', { count: incidents.length })}
        columns={[
          { text: t('services:incidentTitle') },
          { text: t('services:importColumnStart') },
          { text: t('services:importColumnDuration'), isNumber: true },
          { text: t('services:importColumnImpact'), isNumber: true },
        ]}
        rows={incidents.slice(0, shownAtMost).map(({ id, title, start, resolved, impactShare }) => ({
          id,
          cells: [
            title,
            localTimeText(start),
            resolved === null
              ? t('services:incidentOpen')
              : durationText(t, (Date.parse(resolved) - Date.parse(start)) / 60_000),
            shareText(t, impactShare),
          ],
        }))}
      />
      {others > 0 && <p className={classes.hint}>{t('services:importMore', { count: others })}</p>}
    </>
  )
}
