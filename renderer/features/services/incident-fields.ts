import type { Incident } from '../../../core/budget/service.ts'
import { percentOfShare, shareOfPercent } from '../../../core/budget/typed-share.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { instantOfField, localField } from '../../parts/local-time.ts'

/** An incident as its form has it: times on the user's clock, the share in percent. */
export type IncidentFields = { title: string; start: string; detected: string; resolved: string; impact: string }

export const incidentFields = (incident?: Incident): IncidentFields => ({
  title: incident?.title ?? '',
  start: fieldOf(incident?.start ?? null),
  detected: fieldOf(incident?.detected ?? null),
  resolved: fieldOf(incident?.resolved ?? null),
  impact: incident ? percentOfShare(incident.impactShare) : '',
})

/** The incident that was written down; a time that was not touched keeps its seconds. */
export const incidentOfFields = (
  fields: IncidentFields,
  before: Partial<Incident> & Pick<Incident, 'id'>,
): Incident => ({
  id: before.id,
  title: fields.title.trim(),
  start: instantOf(fields.start, before.start) ?? new Date(0).toISOString(),
  detected: instantOf(fields.detected, before.detected),
  resolved: instantOf(fields.resolved, before.resolved),
  impactShare: shareOfPercent(fields.impact) ?? 0,
})

/** What is wrong with the times, by field: nothing ends, or is detected, before it began. */
export const timeProblems = (
  t: Translate,
  { start, detected, resolved }: IncidentFields,
): Record<'start' | 'detected' | 'resolved', string | null> => {
  const isBefore = (one: string, other: string) => one !== '' && other !== '' && one < other
  return {
    start: start === '' ? t('services:incidentStartNeeded') : null,
    detected: isBefore(detected, start) ? t('services:incidentDetectedEarly') : null,
    resolved: isBefore(resolved, start)
      ? t('services:incidentResolvedEarly')
      : isBefore(resolved, detected)
        ? t('services:incidentResolvedUndetected')
        : null,
  }
}

const fieldOf = (instant: string | null): string => (instant === null ? '' : localField(instant))

const instantOf = (field: string, before: string | null | undefined): string | null =>
  before && localField(before) === field ? before : instantOfField(field)
