import type { TeamDelivery } from '../../../../../core/delivery/delivery.ts'
import { portfolioTeam } from '../../../../../core/portfolio/portfolio-team.ts'
import type { TeamReviews } from '../../../../../core/postmortem/review.ts'
import { createDamage } from '../../../../../main/services/damage.ts'
import { createDurableFiles } from '../../../../../main/services/storage/durable-file.ts'
import type { FileSystem } from '../../../../../main/services/storage/file-system.ts'
import { encodeStored } from '../../../../../main/services/storage/stored-form.ts'
import type { Stores } from '../../../../../main/services/workspace.ts'
import { makeQuestionnaire, makeRound } from '../../../../builders.ts'
import { makeCollectingRound, termsIn } from '../../../../core/ballot/ballot-support.ts'
import { makeService } from '../../../../record-builders.ts'
import { fillIn, sealFor } from '../../sessions/participant.ts'
import type { Image } from '../disk-images.ts'
import { openAll } from '../found-data.ts'
import { createSimulatedDisk } from '../simulated-disk.ts'

/**
 * A kind of file. What is `listed` is named as `file` when it does not read, with its previous version where there is
 * one; a `cache` is made again without a word; `spare` is what is only read when something else is damaged; a `key` is
 * told of when its ballots are to be opened.
 */
export type FileKind = { path: string } & (
  | { kind: 'listed'; file: string; previous: boolean }
  | { kind: 'cache' | 'spare' | 'key' }
)

/** One file of every kind that lies in a data folder. A new kind of file has its line here. */
export const fileKinds: readonly FileKind[] = [
  { path: '/data/rounds/kept.json', kind: 'listed', file: 'rounds/kept.json', previous: true },
  { path: '/data/rounds/kept.json.previous', kind: 'spare' },
  { path: '/data/trash/gone.json', kind: 'listed', file: 'rounds/gone.json', previous: true },
  { path: '/data/teams.json', kind: 'listed', file: 'teams.json', previous: true },
  { path: '/data/questionnaires/mine.json', kind: 'listed', file: 'questionnaires/mine.json', previous: true },
  { path: '/data/trash/questionnaires/old.json', kind: 'listed', file: 'questionnaires/old.json', previous: true },
  { path: '/data/ballots/sealed.json', kind: 'listed', file: 'ballots/sealed.json', previous: false },
  { path: '/data/ballots/sealed.key', kind: 'key' },
  { path: '/data/services/checkout.json', kind: 'listed', file: 'services/checkout.json', previous: true },
  { path: '/data/delivery/checkout.json', kind: 'listed', file: 'delivery/checkout.json', previous: true },
  { path: '/data/reviews/checkout.json', kind: 'listed', file: 'reviews/checkout.json', previous: true },
  { path: '/data/migrations.json', kind: 'cache' },
  { path: '/data/index.json', kind: 'cache' },
  { path: '/data/portfolio.json', kind: 'cache' },
]

const team = { id: 'checkout', name: 'Checkout', size: 7 }

/** A data folder with every kind of file in it, closed; what has a previous version was saved twice. */
export const fullFolder = async (): Promise<Image> => {
  const disk = createSimulatedDisk()
  const { ballots, portfolioCache, questionnaireStore, records, roundStore, teamStore } = await openAll(disk.fileSystem)
  for (const id of ['kept', 'gone', 'other']) {
    await roundStore.add(makeRound({ id, title: 'before' }))
    await roundStore.change(id, round => ({ ...round, title: 'after' }))
  }
  await roundStore.remove('gone')
  await teamStore.add(team)
  await teamStore.add({ ...team, id: 'search', name: 'Search' })
  for (const id of ['mine', 'old'])
    for (const title of ['before', 'after']) await questionnaireStore.put(makeQuestionnaire({ id, title }))
  await questionnaireStore.remove('old')
  const collecting = makeCollectingRound({ id: 'sealed' })
  await ballots.prepare('sealed', termsIn(collecting))
  await roundStore.add(collecting)
  const form = await ballots.form('sealed')
  for (const step of [0, 1, 2]) await ballots.cast('sealed', sealFor(form, fillIn(form, step)))
  for (const slo of [0.99, 0.999])
    await records.services.change('checkout', record => ({ ...record, services: [makeService({ slo })] }))
  for (const leadTimeHours of [1, 2])
    await records.delivery.change('checkout', record => withEntry(record, leadTimeHours))
  for (const title of ['before', 'after']) await records.reviews.change('checkout', record => withReview(record, title))
  const note = { format: 'plumbline/migrations', version: 1, done: [1] }
  await createDurableFiles(disk.fileSystem).write('/data/migrations.json', encodeStored(note), { keepPrevious: false })
  portfolioCache.set('checkout', 'now', portfolioTeam(team, [makeRound({ id: 'kept' })]))
  await portfolioCache.keepOnly(new Set(['checkout']))
  await teamStore.close()
  await roundStore.close()
  return disk.image()
}

const day = '2026-11-22'

const withEntry = (record: TeamDelivery, leadTimeHours: number): TeamDelivery => {
  const others = { deploymentsPerDay: null, recoveryHours: null, changeFailRate: null, reworkRate: null }
  return { ...record, entries: [{ id: 'only', from: day, to: day, figures: { leadTimeHours, ...others } }] }
}

const withReview = (record: TeamReviews, title: string): TeamReviews => {
  const marks = { blame: 0, hindsight: 0, 'person-as-cause': 0 }
  const looked = { found: [], marks, words: 0, revision: '1.0.0', answers: {}, score: null }
  return { ...record, reviews: [{ id: 'only', title, date: day, ...looked }] }
}

const outcome = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => `failed: ${error}`)

/** Starts the app on a disk and has it touch every file, as somebody does who looks at everything. */
export const openAndLook = async (fileSystem: FileSystem) => {
  const stores = await openAll(fileSystem)
  const { ballots, portfolioCache, questionnaireStore, register, roundStore, teamStore, records } = stores
  await outcome(ballots.counts('sealed'))
  await roundStore.removed()
  await outcome(questionnaireStore.restore('old'))
  const damage = createDamage({
    register,
    rounds: roundStore,
    teams: teamStore,
    questionnaires: questionnaireStore,
    records,
  })
  await portfolioCache.load()
  return { stores, damage, damaged: await damage.list() }
}

/** What everything says that can be asked for, as text. */
export const saysAll = async ({ ballots, questionnaireStore, records, roundStore, teamStore }: Stores) => ({
  kept: await outcome(roundStore.read('kept').then(({ title }) => title)),
  other: await outcome(roundStore.read('other').then(({ title }) => title)),
  listed: (await roundStore.list()).map(({ id }) => id).sort(),
  removed: (await roundStore.removed()).map(({ id }) => id),
  teams: teamStore.all().map(({ id }) => id),
  questionnaires: (await questionnaireStore.all()).map(({ id, title }) => `${id} ${title}`).sort(),
  ballots: await outcome(ballots.counts('sealed').then(({ ballots: count }) => count)),
  services: (await records.services.read('checkout')).services.map(({ slo }) => slo),
  delivery: (await records.delivery.read('checkout')).entries.map(({ figures }) => figures.leadTimeHours),
  reviews: (await records.reviews.read('checkout')).reviews.map(({ title }) => title),
})
export type SaysAll = Awaited<ReturnType<typeof saysAll>>
