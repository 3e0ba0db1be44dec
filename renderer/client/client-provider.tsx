import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { AppEvent, EventPayload } from '../../core/contract/contract.ts'
import type { Client } from './client.ts'

const ClientContext = createContext<Client | null>(null)

type ClientProviderProps = { client: Client; children: ReactNode }

/** Gives the client to everything below, and forgets what an event of the host says is out of date. */
export function ClientProvider({ client, children }: ClientProviderProps) {
  const [queryClient] = useState(createQueryClient)
  useEffect(
    () => client.onEvent(event => event.name === 'data.changed' && forget(queryClient, event.payload)),
    [client, queryClient],
  )
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ClientContext>
  )
}

export const useClient = (): Client => {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient outside ClientProvider')
  return client
}

/** Calls the listener for every event of the host while the component is shown. */
export const useHostEvent = (listener: (event: AppEvent) => void): void => {
  const client = useClient()
  useEffect(() => client.onEvent(listener), [client, listener])
}

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })

/** The calls whose answers a topic makes stale. */
const staleCalls: Record<EventPayload<'data.changed'>['topic'], string[]> = {
  teams: ['teams.list', 'rounds.list', 'rounds.removed'],
  rounds: [
    'rounds.list',
    'rounds.removed',
    'teams.list',
    'rounds.read',
    'scores.ofRound',
    'scores.history',
    'scores.compare',
    'reports.preview',
  ],
  damage: ['damage.list'],
  settings: ['settings.read', 'app.read'],
  workspace: [],
}

const forget = (queryClient: QueryClient, { topic }: EventPayload<'data.changed'>) => {
  const names = staleCalls[topic]
  void queryClient.invalidateQueries({
    predicate: query => names.length === 0 || names.includes(String(query.queryKey[0])),
  })
}
