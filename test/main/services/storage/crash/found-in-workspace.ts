import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { snapshotIn } from '../../../../../main/services/backups/backup-store.ts'
import { openSettings } from '../../../../../main/services/settings.ts'
import type { Workspace } from '../../../../../main/services/workspace.ts'
import { answeredRound, type Counted, countedTeam, perHour, sealedRound } from './crash-line.ts'

export type Place = 'nowhere' | 'here' | 'deleted'

/** The number that was counted up to; -1 where nothing was written yet. */
export const countIn = async (workspace: Workspace): Promise<(what: Counted) => number> => {
  const { deliveries, folder, reviews, rounds, services } = workspace
  const { questionnaires, responses } = await rounds.read(answeredRound)
  const comments = responses[0]?.comments?.[questionnaires[0]?.id ?? ''] ?? {}
  const [service] = (await services.read(countedTeam)).services
  const [entry] = (await deliveries.read(countedTeam)).entries
  const [review] = (await reviews.read(countedTeam)).reviews
  const settings = await openSettings(Conf, folder)
  const hours = entry?.figures.leadTimeHours
  const counted: Record<Exclude<Counted, `answer ${string}`>, number | string | undefined> = {
    service: service?.title,
    delivery: hours == null ? undefined : hours * perHour,
    review: review?.title,
    // Settings that were set aside are lost, whatever took their place.
    window: settings.recovered === null ? settings.readWindow()?.x : undefined,
  }
  return what => Number((isAnswer(what) ? comments[what.replace('answer ', '')] : counted[what]) ?? -1)
}

const isAnswer = (what: Counted): what is `answer ${string}` => what.startsWith('answer ')

/** Where a round or a questionnaire is. */
export const placesIn = async (
  workspace: Workspace,
  what: 'round' | 'questionnaire',
): Promise<(id: string) => Place | 'both'> => {
  const { folder, questionnaires, rounds } = workspace
  const isRound = what === 'round'
  const listed = isRound ? await rounds.list({ teamId: countedTeam }) : await questionnaires.library.list()
  const here = new Set(listed.map(({ id }) => id))
  const removed = isRound
    ? (await rounds.removed()).map(({ id }) => id)
    : readdirSync(join(folder, 'trash', 'questionnaires')).map(name => name.replace(/\.json$/, ''))
  const deleted = new Set(removed)
  return id => {
    if (here.has(id)) return deleted.has(id) ? 'both' : 'here'
    return deleted.has(id) ? 'deleted' : 'nowhere'
  }
}

export const ballotsIn = async ({ ballots }: Workspace): Promise<number> => (await ballots.counts(sealedRound)).ballots

/** The names of the teams. */
export const namesIn = async ({ teams }: Workspace): Promise<ReadonlySet<string>> =>
  new Set((await teams.list()).map(({ name }) => name))

/** The names of the backups that read, and of those that do not. */
export const backupsIn = async ({ backups, folder }: Workspace): Promise<{ whole: Set<string>; broken: string[] }> => {
  const [whole, broken] = [new Set<string>(), [] as string[]]
  for (const { name } of await backups.list()) {
    const isWhole = await snapshotIn(readFileSync(join(folder, 'backups', name)), null).then(
      ({ files }) => files.size > 0,
      () => false,
    )
    if (isWhole) whole.add(name)
    else broken.push(name)
  }
  return { whole, broken }
}
