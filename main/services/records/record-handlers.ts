import type { i18n } from 'i18next'
import type { Handlers } from '../../../core/contract/contract.ts'
import type { recordCalls } from '../../../core/contract/record-calls.ts'
import type { Announcer } from '../announcer.ts'
import type { Host } from '../host.ts'
import { readTableFile } from '../tables/read-table-file.ts'
import type { Workspaces } from '../workspaces.ts'
import { deploymentsFile, serviceFile } from './record-files.ts'

type HandlerParts = {
  host: Host
  workspaces: Pick<Workspaces, 'use'>
  announcer: Announcer
  messages: i18n
  newId: () => string
  clock: () => Date
}

/** The calls for what is kept of a team beside its rounds. */
export const createRecordHandlers = ({
  host,
  messages: { t },
  newId,
  clock,
  workspaces: { use },
  announcer: { announce },
}: HandlerParts): Pick<Handlers, keyof typeof recordCalls> => {
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    announce('records')
    return result
  }
  const done = async (work: Promise<unknown>): Promise<Record<string, never>> => {
    await changed(work)
    return {}
  }
  return {
    'services.read': ({ teamId }) => use(({ services }) => services.read(teamId)),
    'services.save': input => changed(use(({ services }) => services.save(input))),
    'services.remove': input => changed(use(({ services }) => services.remove(input))),
    'services.setRemovedRisk': input => changed(use(({ services }) => services.setRemovedRisk(input))),
    'services.keepInRound': async ({ roundId }) => {
      await use(({ services }) => services.keepInRound(roundId))
      announce('rounds')
      return {}
    },
    'services.takeFromRound': ({ roundId }) => changed(use(({ services }) => services.takeFromRound(roundId))),
    'services.export': ({ teamId, id, format }) =>
      use(async ({ services }) => host.deliver(serviceFile(await services.find(teamId, id), format))),

    'delivery.read': ({ teamId }) => use(({ deliveries }) => deliveries.read(teamId)),
    'delivery.addDeployments': input => changed(use(({ deliveries }) => deliveries.addDeployments(input))),
    'delivery.removeDeployments': input => changed(use(({ deliveries }) => deliveries.removeDeployments(input))),
    'delivery.saveEntry': input => done(use(({ deliveries }) => deliveries.saveEntry(input))),
    'delivery.removeEntry': input => done(use(({ deliveries }) => deliveries.removeEntry(input))),
    'delivery.export': ({ teamId }) =>
      use(async ({ deliveries, teams }) => {
        const [team, delivery] = await Promise.all([teams.find(teamId), deliveries.read(teamId)])
        return host.deliver(deploymentsFile(team, delivery))
      }),

    'reviews.read': ({ teamId }) => use(({ reviews }) => reviews.read(teamId)),
    'reviews.save': input => changed(use(({ reviews }) => reviews.save(input))),
    'reviews.remove': input => changed(use(({ reviews }) => reviews.remove(input))),

    'tables.read': ({ service, ...file }) =>
      use(async ({ services }) => {
        const known = service ? (await services.find(service.teamId, service.id)).incidents : []
        return readTableFile(file, { newId, known, now: clock(), untitled: t('risks:untitledIncident') })
      }),
  }
}
