import type { Round } from '../../../../core/round.ts'
import type { FileSystem } from '../../../../main/services/storage/file-system.ts'
import type { Stores } from '../../../../main/services/workspace.ts'
import { makeQuestionnaire, makeRound } from '../../../builders.ts'
import { makeCollectingRound, termsIn } from '../../../core/ballot/ballot-support.ts'
import { makeService } from '../../../record-builders.ts'
import { fillIn, sealFor } from '../sessions/participant.ts'
import type { Image } from './disk-images.ts'
import type { Files } from './found-data.ts'
import type { Operation } from './power-loss.ts'
import { encryption } from './power-loss-encryption.ts'
import { migrations } from './power-loss-migrations.ts'
import { restores } from './power-loss-restores.ts'

const checkout = { id: 'checkout', name: 'Checkout', size: 7 }
const first = makeRound({ id: 'kept', title: 'first' })
const titled =
  (title: string) =>
  (round: Round): Round => ({ ...round, title })

/** A round that was saved twice, so that it has a previous version. */
const addSaved = async ({ roundStore }: Stores): Promise<void> => {
  await roundStore.add(first)
  await roundStore.change('kept', titled('before'))
}

const changeTitle = ({ roundStore }: Stores): Promise<unknown> => roundStore.change('kept', titled('after'))

/** A file that goes from one folder to another may for a moment be in both. */
const inBoth = (before: Files, after: Files): Files[] => [{ ...before, ...after }]

const withoutLinks = (fileSystem: FileSystem): FileSystem => ({
  ...fileSystem,
  link: () => Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP' })),
})

const addDeleted = async (stores: Stores): Promise<void> => {
  await addSaved(stores)
  await stores.roundStore.remove('kept')
}

const rounds: Operation[] = [
  { name: 'saving an answer', prepare: addSaved, act: changeTitle },
  {
    name: 'saving an answer where there are no hard links',
    prepare: addSaved,
    act: changeTitle,
    adapt: withoutLinks,
  },
  {
    name: 'adding a round',
    prepare: addSaved,
    act: ({ roundStore }) => roundStore.add(makeRound({ id: 'new' })),
  },
  {
    name: 'deleting a round',
    prepare: addSaved,
    act: ({ roundStore }) => roundStore.remove('kept'),
    between: inBoth,
  },
  {
    name: 'restoring a round',
    prepare: addDeleted,
    act: ({ roundStore }) => roundStore.restore('kept'),
    between: inBoth,
  },
  {
    name: 'deleting a round for ever',
    prepare: addDeleted,
    act: ({ roundStore }) => roundStore.purge('kept'),
    idle: { 'sync /data/rounds': 'There a previous version may have stayed behind; here none has' },
  },
]

const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith(name)))

const imports: Operation[] = [
  {
    name: 'importing a round of a team that is not there yet',
    prepare: addSaved,
    act: async ({ roundStore, teamStore }) => {
      await teamStore.add(checkout)
      await roundStore.add(makeRound({ id: 'new' }))
    },
    between: (_, after) => [without(after, '/new.json')],
  },
  {
    name: 'importing a round in place of another, which is kept among the deleted ones',
    prepare: addSaved,
    act: async ({ roundStore }) => {
      await roundStore.keepInTrash({ ...first, id: 'replaced' })
      await roundStore.change('kept', titled('imported'))
    },
    between: (before, after) => [{ ...after, '/data/rounds/kept.json': before['/data/rounds/kept.json'] ?? '' }],
  },
]

const nowhere = (): Image => new Map([['/home', null]])
/** As an older Plumbline left it, which knew nothing of these folders. */
const withoutFolder =
  (folder: string) =>
  (prepared: Image): Image =>
    new Map([...prepared].filter(([path]) => !path.startsWith(folder)))
const nothing = async (): Promise<void> => undefined
const teams: Operation[] = [
  { name: 'adding the first team', prepare: nothing, act: ({ teamStore }) => teamStore.add(checkout) },
  {
    name: 'changing the teams',
    prepare: async ({ teamStore }) => {
      await teamStore.add(checkout)
      await teamStore.add({ ...checkout, id: 'search', name: 'Search' })
    },
    act: ({ teamStore }) => teamStore.change(all => all.map(team => ({ ...team, size: team.size + 1 }))),
  },
]

const again = { 'sync /data': 'Every folder made later has it synced again' }
const otherFolder = { 'sync /data/trash': 'A folder in it was made that nothing lies in yet' }
const firsts: Operation[] = [
  {
    name: 'adding the first team in a folder that was not there',
    prepare: nothing,
    start: nowhere,
    act: ({ teamStore }) => teamStore.add(checkout),
    spared: again,
    idle: otherFolder,
  },
  {
    name: 'adding the first round in a folder that was not there',
    prepare: nothing,
    start: nowhere,
    act: ({ roundStore }) => roundStore.add(first),
    spared: again,
    idle: otherFolder,
  },
  {
    name: 'deleting the first round',
    prepare: addSaved,
    start: withoutFolder('/data/trash'),
    act: ({ roundStore }) => roundStore.remove('kept'),
    between: inBoth,
    spared: { 'sync /data/trash': 'Made for the folder in it first, and then for the round' },
  },
  {
    name: 'saving the first questionnaire',
    prepare: nothing,
    start: withoutFolder('/data/questionnaires'),
    act: ({ questionnaireStore }) => questionnaireStore.put(mine),
  },
  {
    name: 'removing the first questionnaire',
    prepare: ({ questionnaireStore }) => questionnaireStore.put(mine),
    start: withoutFolder('/data/trash'),
    act: ({ questionnaireStore }) => questionnaireStore.remove('mine'),
    between: inBoth,
  },
  {
    name: 'starting to collect the first ballots',
    prepare: nothing,
    start: withoutFolder('/data/ballots'),
    act: stores => startCollecting(stores),
    between: (_, after) => [without(after, '/rounds/sealed.json')],
  },
]

const mine = makeQuestionnaire({ id: 'mine', title: 'before' })
const questionnaires: Operation[] = [
  {
    name: 'saving a new questionnaire',
    prepare: nothing,
    act: ({ questionnaireStore }) => questionnaireStore.put(mine),
  },
  {
    name: 'saving a questionnaire again',
    prepare: async ({ questionnaireStore }) => {
      await questionnaireStore.put({ ...mine, title: 'first' })
      await questionnaireStore.put(mine)
    },
    act: ({ questionnaireStore }) => questionnaireStore.put({ ...mine, title: 'after' }),
  },
  {
    name: 'removing a questionnaire',
    prepare: ({ questionnaireStore }) => questionnaireStore.put(mine),
    act: ({ questionnaireStore }) => questionnaireStore.remove('mine'),
    between: inBoth,
  },
  {
    name: 'restoring a questionnaire',
    prepare: async ({ questionnaireStore }) => {
      await questionnaireStore.put(mine)
      await questionnaireStore.remove('mine')
    },
    act: ({ questionnaireStore }) => questionnaireStore.restore('mine'),
    between: inBoth,
  },
]

const saveServices =
  (slo: number) =>
  ({ records }: Stores): Promise<unknown> =>
    records.services.change('checkout', record => ({ ...record, services: [makeService({ slo })] }))
const records: Operation[] = [
  { name: "saving the first of a team's services", prepare: nothing, act: saveServices(0.9) },
  {
    name: "saving a team's services again",
    prepare: async stores => {
      await saveServices(0.9)(stores)
      await saveServices(0.99)(stores)
    },
    act: saveServices(0.999),
  },
]

const collecting = makeCollectingRound({ id: 'sealed' })
const startCollecting = async ({ ballots, roundStore }: Stores): Promise<void> => {
  await ballots.prepare('sealed', termsIn(collecting))
  await roundStore.add(collecting)
}
const cast = async ({ ballots }: Stores, step: number): Promise<void> => {
  const form = await ballots.form('sealed')
  await ballots.cast('sealed', sealFor(form, fillIn(form, step)))
}
const castThree = async (stores: Stores): Promise<void> => {
  await startCollecting(stores)
  for (const step of [0, 1, 2]) await cast(stores, step)
}

const castWithTicket = (): Operation => {
  let ticket = ''
  return {
    name: 'taking the ballot that goes with a ticket',
    prepare: async stores => {
      await castThree(stores)
      ticket = await stores.ballots.takeTicket('sealed', 9)
    },
    act: async ({ ballots: boxes }) => {
      const form = await boxes.form('sealed')
      await boxes.castWithTicket('sealed', ticket, sealFor(form, fillIn(form, 2)))
    },
  }
}

const reason = 'The same is saved twice before the box goes: what one save leaves out, the other does'
const savedTwice = {
  'rename /data/rounds/.sealed.json.previous.tmp to /data/rounds/sealed.json.previous': reason,
  'sync /data/rounds': reason,
  'rename /data/rounds/.sealed.json.tmp to /data/rounds/sealed.json': reason,
}

const ballots: Operation[] = [
  {
    name: 'starting to collect ballots',
    prepare: nothing,
    act: startCollecting,
    between: (_, after) => [without(after, '/rounds/sealed.json')],
  },
  { name: 'casting the first ballot', prepare: startCollecting, act: stores => cast(stores, 2) },
  { name: 'casting a ballot', prepare: castThree, act: stores => cast(stores, 2) },
  {
    name: 'giving out a ticket',
    prepare: castThree,
    act: ({ ballots: boxes }) => boxes.takeTicket('sealed', 9),
  },
  castWithTicket(),
  { name: 'opening the ballots', prepare: castThree, act: stores => stores.ballots.open('sealed'), spared: savedTwice },
  {
    name: 'throwing the ballots away',
    prepare: castThree,
    act: stores => stores.ballots.discard('sealed'),
    spared: savedTwice,
  },
]

/** All that is done in several steps. A new store adds its own. */
export const operations: readonly Operation[] = [
  ...records,
  ...rounds,
  ...imports,
  ...teams,
  ...questionnaires,
  ...ballots,
  ...firsts,
  ...restores,
  ...migrations,
  ...encryption,
]
