import type { Round } from '../../../../core/round.ts'
import type { FileSystem } from '../../../../main/services/storage/file-system.ts'
import { makeQuestionnaire, makeRound } from '../../../builders.ts'
import { makeService } from '../../../record-builders.ts'
import type { Image } from './disk-images.ts'
import { type Files, type Opened, openAll } from './found-data.ts'
import type { Operation } from './power-loss.ts'
import { createSimulatedDisk } from './simulated-disk.ts'

const titled =
  (title: string) =>
  (round: Round): Round => ({ ...round, title })

/** A backup to go back to, after which one round was changed, one removed and one added. */
const prepareRestore = async ({ backups, roundStore, teamStore }: Opened): Promise<void> => {
  await teamStore.add({ id: 'checkout', name: 'Checkout', size: 7 })
  await roundStore.add(makeRound({ id: 'kept', title: 'first' }))
  await roundStore.add(makeRound({ id: 'lost' }))
  await backups.make('asked')
  await roundStore.change('kept', titled('later'))
  await roundStore.remove('lost')
  await roundStore.add(makeRound({ id: 'newer' }))
}

const restore = async ({ backups }: Opened): Promise<void> => {
  const backup = (await backups.list()).find(({ reason }) => reason === 'asked')
  await backups.restore(backup?.name ?? '')
}

/** What stands for a change that is made right after the restore: nothing that is finished later may undo it. */
const restoreAndEdit = async (stores: Opened): Promise<void> => {
  await restore(stores)
  await stores.roundStore.change('kept', titled('edited'))
}

const withBackup = (before: Files, reason: string): Files => ({ ...before, [`/data/backups/${reason}`]: 'a backup' })

const renamed = (files: Files, title: string, to: string): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(`"${title}"`, `"${to}"`)]))

const atPlacing = (fileSystem: FileSystem): FileSystem => ({
  ...fileSystem,
  rename: (from, to) =>
    to === '/data/rounds/lost.json'
      ? Promise.reject(Object.assign(new Error('the process ends'), { code: 'EIO' }))
      : fileSystem.rename(from, to),
})

/** The disk of somebody whose restore was cut off when half of the files had their place. */
const cutOff = async (prepared: Image): Promise<Image> => {
  const disk = createSimulatedDisk(prepared)
  await openAll(atPlacing(disk.fileSystem))
    .then(restore)
    .catch(() => undefined)
  return disk.image()
}

const mine = makeQuestionnaire({ id: 'mine', title: 'Mine' })
/** The file of a workspace, which is to be taken in where only its team is known, by another name. */
const prepareImport = async ({ backups, questionnaireStore, records, teamStore }: Opened): Promise<void> => {
  await teamStore.add({ id: 'checkout', name: 'Checkout', size: 7 })
  await questionnaireStore.put(mine)
  await records.services.change('checkout', record => ({ ...record, services: [makeService()] }))
  await backups.make('asked')
  await teamStore.change(teams => teams.map(team => ({ ...team, name: 'Till' })))
}

const importBackup = async ({ backups, fileSystem }: Opened): Promise<void> => {
  const [name] = await fileSystem.readdir('/data/backups')
  const { id } = await backups.readFile(await fileSystem.readFile(`/data/backups/${name}`), null)
  await backups.import(id, true)
}

const withoutRecords = (prepared: Image): Image =>
  new Map([...prepared].filter(([path]) => !/^\/data\/(?:services|questionnaires)\/./.test(path)))

const staged = 'Every later file there, and the journal, make it last too'

export const restores: readonly Operation[] = [
  {
    name: 'going back to a backup, and changing a round that it brought back',
    prepare: prepareRestore,
    act: restoreAndEdit,
    between: (before, after) => [withBackup(before, 'before-restore'), renamed(after, 'edited', 'first')],
    spared: {
      'sync /data/restoring': staged,
      'rename /data/rounds/.kept.json.previous.tmp to /data/rounds/kept.json.previous': 'The change keeps it once more',
    },
  },
  {
    name: 'finishing a restore that was cut off',
    prepare: prepareRestore,
    start: cutOff,
    act: async () => undefined,
  },
  {
    name: 'taking in the file of a workspace',
    prepare: prepareImport,
    start: withoutRecords,
    act: importBackup,
    between: before => [withBackup(before, 'before-import')],
    spared: { 'sync /data/restoring': staged },
  },
]
