import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { AppEvent, EventPayload } from '../../core/contract/contract.ts'
import type { Client } from './client.ts'

const ClientContext = createContext<Client | null>(null)

type ClientProviderProps = { client: Client; children: ReactNode }

/** Gives the client to everything below, and forgets what an event of the host says is out of date. */
export function ClientProvider({ client, children }: ClientProviderProps) {
  const [queryClient] = useState(createQueryClient)
  useEffect(() => {
    const forgetter = createForgetter(queryClient)
    const stopListening = client.onEvent(
      event => event.name === 'data.changed' && forgetter.forget(event.payload.topic),
    )
    return () => {
      stopListening()
      forgetter.stop()
    }
  }, [client, queryClient])
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

type Topic = EventPayload<'data.changed'>['topic']

/** The calls whose answers a topic makes stale. */
const staleCalls: Record<Topic, string[] | 'all'> = {
  teams: ['teams.list', 'teams.removed', 'portfolio.read', 'rounds.list', 'rounds.summary', 'rounds.removed'],
  rounds: [
    'rounds.list',
    'rounds.summary',
    'rounds.removed',
    'teams.list',
    'rounds.read',
    'scores.ofRound',
    'scores.history',
    'scores.steps',
    'scores.compare',
    'scores.compareItems',
    'scores.asShown',
    'next.ofRound',
    'ledger.read',
    'portfolio.read',
    'reports.preview',
  ],
  damage: ['damage.list'],
  questionnaires: ['questionnaires.list', 'questionnaires.read'],
  settings: ['settings.read', 'app.read'],
  ballots: ['ballots.box', 'sessions.read'],
  session: ['sessions.read'],
  records: ['services.read', 'delivery.read', 'reviews.read', 'next.ofRound'],
  backups: ['backups.list', 'backups.progress', 'backups.finished'],
  protection: ['protection.read', 'protection.progress'],
  workspace: 'all',
}

/** Lists are read again at most this often while somebody answers, in milliseconds. */
const forgetEveryMs = 400

/** Marks answers stale at once, or together when events come thick and fast. */
const createForgetter = (queryClient: QueryClient) => {
  const topics = new Set<Topic>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    if (topics.size === 0) return
    const stale = [...topics].map(topic => staleCalls[topic])
    topics.clear()
    void queryClient.invalidateQueries({
      predicate: query => stale.some(names => names === 'all' || names.includes(String(query.queryKey[0]))),
    })
    timer = setTimeout(flush, forgetEveryMs)
  }
  return {
    forget: (topic: Topic) => {
      topics.add(topic)
      if (timer === undefined) flush()
    },
    stop: () => clearTimeout(timer),
  }
}
