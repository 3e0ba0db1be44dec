import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyGuard } from '../../../../main/services/host.ts'
import { makeQuestionnaire, makeRound } from '../../../builders.ts'
import { makeService } from '../../../record-builders.ts'
import { createTestHost, openApp } from '../open-app.ts'
import { fillIn, sealFor } from '../sessions/participant.ts'

export const passphrase = 'three blind mice run'

/** A key store that is not the computer's: what it keeps reads only through itself, and only while it is unlocked. */
export const createKeyStore = () => {
  const kept = new Map<string, Uint8Array>()
  const state = { isLocked: false }
  const guard: KeyGuard = {
    protect: async secret => {
      const ticket = `kept-${kept.size}`
      kept.set(ticket, Uint8Array.from(secret))
      return Buffer.from(ticket)
    },
    reveal: async ticket => {
      const secret = kept.get(Buffer.from(ticket).toString())
      if (!secret || state.isLocked) throw new Error('The key store is locked')
      return secret
    },
  }
  return { guard, state }
}

type App = Awaited<ReturnType<typeof openApp>>

/** The app with a key store, or without one. */
export const openWith = async (guard: KeyGuard | undefined, overrides: Parameters<typeof openApp>[0] = {}) => {
  const { host, events, delivered } = createTestHost(guard && { keyGuard: guard })
  return { ...(await openApp({ host, ...overrides })), events, delivered }
}

/** Encrypts the open workspace and gives its recovery key. */
export const turnOn = async (
  { call }: Pick<App, 'call'>,
  opening: { system?: boolean; passphrase?: string | null },
) => {
  const { recoveryKey } = await call('protection.prepare', {})
  const state = await call('protection.turnOn', { recoveryKey, passphrase: null, system: false, ...opening })
  return { recoveryKey, state }
}

/** Bytes of every file under a folder, by its path in it. */
export const bytesIn = (folder: string): Map<string, Buffer> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter(name => statSync(join(folder, name)).isFile())
  return new Map(files.sort().map(name => [name, readFileSync(join(folder, name))]))
}

/** The files in which some of these words stand as they are. */
export const filesWith = (folder: string, words: readonly string[]): string[] =>
  [...bytesIn(folder)].filter(([, bytes]) => words.some(word => bytes.includes(word))).map(([name]) => name)

/** A word that stands in every kind of thing that `fillFolder` keeps. */
export const told = 'Zebrafish'
const about = (what: string): string => `${told} ${what}`
const place = { roundId: 'kept', responseId: 'r1', questionnaireId: 'devops-sre', itemId: 'reduce-silos.first' }

/** Leaves something in every place of a data folder: saved twice, deleted, backed up, damaged, and left over. */
export const fillFolder = async ({ call, dataFolder }: Pick<App, 'call' | 'dataFolder'>): Promise<void> => {
  const team = { id: 'checkout', name: about('team'), size: 7 }
  const take = (id: string) =>
    call('rounds.import', { fileName: 'r.json', text: JSON.stringify(makeRound({ id, title: about(id), team })) })
  await take('kept')
  await call('rounds.setComment', { ...place, comment: about('comment') })
  await call('rounds.setAnswer', { ...place, answer: 2 })
  await take('deleted')
  await call('rounds.remove', { id: 'deleted' })
  const questionnaire = makeQuestionnaire({ id: 'mine', title: about('questions') })
  await call('questionnaires.import', { fileName: 'q.json', text: JSON.stringify(questionnaire) })
  await call('services.save', { teamId: team.id, service: makeService({ title: about('service') }) })
  const terms = { minimumGroup: 3, audience: 'team', comments: true, predictions: false } as const
  const request = { teamId: team.id, title: about('ballots'), date: '2026-11-22', mode: 'ballots' as const, terms }
  const { id: roundId } = await call('rounds.create', { ...request, questionnaireIds: ['mine'] })
  const form = await call('ballots.form', { roundId })
  await call('ballots.cast', { roundId, ballot: sealFor(form, fillIn(form)) })
  await call('backups.make', {})
  writeFileSync(join(dataFolder, 'questionnaires', 'broken.json'), `{"title":"${about('broken')}"`)
  await call('damage.list', {})
  writeFileSync(join(dataFolder, 'rounds', '.kept.json.0123456789ab-1.tmp'), about('left over'))
  await call('portfolio.read', {})
}

/** Everything that the app tells of a filled folder. */
export const contentOf = async ({ call }: Pick<App, 'call'>) => {
  const rounds = await call('rounds.list', { teamId: 'checkout' })
  const collecting = rounds.find(round => round.collecting)
  return {
    teams: (await call('teams.list', {})).map(({ latest: _, ...team }) => team),
    rounds: await Promise.all(rounds.filter(one => !one.collecting).map(({ id }) => call('rounds.read', { id }))),
    removed: await call('rounds.removed', {}),
    questionnaire: await call('questionnaires.read', { id: 'mine' }),
    services: await call('services.read', { teamId: 'checkout' }),
    box: await call('ballots.box', { roundId: collecting?.id ?? '' }),
    backups: (await call('backups.list', {})).map(({ name }) => name),
    damaged: (await call('damage.list', {})).map(({ file, reason }) => [file, reason]),
  }
}

/** What lies as it is in every data folder: settings, the log, the lock, and the note about the key. */
export const isAlwaysPlain = (name: string): boolean =>
  /^(config|settings)\.json$|^log\/|^\.?lock-|^protection(-copy)?\.json$/.test(name.replaceAll('\\', '/'))
