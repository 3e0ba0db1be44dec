import type { Incident } from '../../../core/budget/service.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { offerUndo } from './offer-undo.tsx'

export type IncidentChanges = {
  /** Adds an incident, or puts it in the place of the one with the same id. */
  save: (incident: Incident) => void
  add: (incidents: readonly Incident[]) => void
  remove: (incident: Incident) => void
}

/** Changes what went wrong with a service; removing can be undone. */
export const useIncidentChanges = ({ change }: ServiceSheet): IncidentChanges => {
  const { t } = useMessages()
  const set = (next: (incidents: Incident[]) => Incident[]) =>
    change(before => ({ ...before, incidents: next(before.incidents) }))
  const save = (incident: Incident) =>
    set(incidents =>
      incidents.some(({ id }) => id === incident.id)
        ? incidents.map(one => (one.id === incident.id ? incident : one))
        : [...incidents, incident],
    )
  return {
    save,
    add: added => set(incidents => [...incidents, ...added]),
    remove: incident => {
      set(incidents => incidents.filter(({ id }) => id !== incident.id))
      offerUndo(`incident-${incident.id}`, t('services:incidentRemoved', { title: incident.title }), () =>
        save(incident),
      )
    },
  }
}
