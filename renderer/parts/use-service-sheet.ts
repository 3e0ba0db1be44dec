import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { Service, TeamServices } from '../../core/budget/service.ts'
import { useClient } from '../client/client-provider.tsx'
import type { SaveStatus } from './change-saver.ts'
import { useChangeSaver } from './use-change-saver.ts'

export type ServiceChange = (service: Service) => Service

/** One service as it is on the screen, and one door for changes: the screen changes at once, the file right after. */
export type ServiceSheet = {
  teamId: string
  service: Service
  /** Works after the page is left as well, for what is undone later. */
  change: (next: ServiceChange) => void
  status: SaveStatus
  retry: () => void
}

/** What is not acknowledged yet outlives the page, and is sent again when it comes back. */
export const useServiceSheet = (teamId: string, stored: Service): ServiceSheet => {
  const client = useClient()
  const queries = useQueryClient()
  const { save, retry, status } = useChangeSaver()
  const { id } = stored
  const draft = useQuery<Service | null>({
    queryKey: draftKey(teamId, id),
    queryFn: skipToken,
    initialData: null,
    gcTime: Number.POSITIVE_INFINITY,
  }).data

  const send = useCallback(
    (service: Service) => {
      queries.setQueryData(draftKey(teamId, id), service)
      save(id, async () => {
        const kept = await client.call('services.save', { teamId, service })
        queries.setQueryData(['services.read', { teamId }], kept)
        if (queries.getQueryData(draftKey(teamId, id)) === service) queries.setQueryData(draftKey(teamId, id), null)
      })
    },
    [client, id, queries, save, teamId],
  )
  useEffect(() => {
    const unsaved = queries.getQueryData<Service | null>(draftKey(teamId, id))
    if (unsaved) send(unsaved)
  }, [id, queries, send, teamId])

  return {
    teamId,
    service: draft ?? stored,
    change: next => {
      const latest = queries.getQueryData<Service | null>(draftKey(teamId, id)) ?? keptService(queries, teamId, id)
      send(next(latest ?? stored))
    },
    status,
    retry,
  }
}

const draftKey = (teamId: string, id: string) => ['unsaved service', teamId, id]

const keptService = (queries: ReturnType<typeof useQueryClient>, teamId: string, id: string): Service | undefined =>
  queries.getQueryData<TeamServices>(['services.read', { teamId }])?.services.find(service => service.id === id)
