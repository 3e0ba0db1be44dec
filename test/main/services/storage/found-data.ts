import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { backupEnding, fromBackupName } from '../../../../core/backups/backup-name.ts'
import { summarizeRound } from '../../../../core/round-summary.ts'
import { BackupStore } from '../../../../main/services/backups/backup-store.ts'
import { Backups } from '../../../../main/services/backups/backups.ts'
import { createDurableFiles } from '../../../../main/services/storage/durable-file.ts'
import { ensureFolder, type FileSystem } from '../../../../main/services/storage/file-system.ts'
import type { Migration } from '../../../../main/services/storage/migrations/migration.ts'
import { decodeStored } from '../../../../main/services/storage/stored-form.ts'
import { examineFile, openStores, prepareFolder, type Stores } from '../../../../main/services/workspace.ts'
import type { Image } from './disk-images.ts'
import { openProtected, readWithKey } from './encrypted-disk.ts'
import { createSimulatedDisk } from './simulated-disk.ts'

export const dataFolder = '/data'

/** The stores of a data folder, and what makes and takes back its backups. */
export type Opened = Stores & { backups: Backups; fileSystem: FileSystem }

type OpenOptions = { folder?: string; steps?: readonly Migration[] }

/**
 * A data folder as the app opens it, all looked through; its ids are `id-1`, `id-2`, …, and it is always the same
 * morning. `steps`: the migrations of some later version.
 */
export const openAll = async (disk: FileSystem, { folder = dataFolder, steps }: OpenOptions = {}): Promise<Opened> => {
  let ids = 0
  const nothing = (): void => undefined
  const clock = (): Date => new Date('2026-11-22T08:00:00Z')
  await ensureFolder(disk, folder)
  const fileSystem = await openProtected(disk, folder)
  const files = createDurableFiles(fileSystem)
  const backupStore = new BackupStore({ folder, fileSystem, files, clock, version: '1.0.0' })
  const finished = await prepareFolder({ folder, fileSystem, files, backupStore, ...(steps && { steps }) })
  const stores = await openStores({
    folder,
    fileSystem,
    announce: nothing,
    announceNowAndThen: nothing,
    keyGuard: undefined,
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
  })
  await stores.roundStore.verified()
  const { ballots, questionnaireStore, records, register, roundStore, teamStore } = stores
  const backups = new Backups({
    folder,
    fileSystem,
    files,
    store: backupStore,
    damage: register,
    examine: examineFile,
    content: { rounds: roundStore, teams: teamStore, questionnaires: questionnaireStore, records },
    finished,
    ballots,
    flush: async () => void (await Promise.all([roundStore.flush(), teamStore.flush()])),
    clock,
    newId: () => 'staged',
    onProgress: nothing,
    log: nothing,
  })
  return { ...stores, backups, fileSystem: disk }
}

/** What is in each file that is not a cache, by path, as text that chance has no part in. */
export type Files = Record<string, string>

const caches = new Set(['/data/index.json', '/data/portfolio.json'])

export const isPrevious = (path: string): boolean => path.endsWith('.previous')

export const filesIn = (image: Image): Files =>
  Object.fromEntries(
    [...image].flatMap(([path, bytes]) =>
      bytes === null || caches.has(path) ? [] : [[withoutMoment(path), describeOnDisk(path, bytes)]],
    ),
  )

/** The name of a backup tells the state of the disk, in which each call has left its time. */
const withoutMoment = (path: string): string => {
  const told = fromBackupName(basename(path))
  return told ? `/data/backups/${told.reason}` : path
}

const describeBackup = (bytes: Buffer): string => {
  const [head = '', checksum] = bytes.toString('latin1').split('\n', 2)
  const content = bytes.subarray(head.length + 66)
  const isWhole = hash('sha256', Buffer.concat([Buffer.from(`${head}\n`, 'latin1'), content])) === checksum
  return isWhole ? 'a backup' : 'does not read: a backup'
}

const describeOnDisk = (path: string, onDisk: Buffer): string => {
  const { bytes, isEncrypted } = readWithKey(onDisk)
  return `${isEncrypted ? 'encrypted, ' : ''}${describe(path, bytes)}`
}

const describe = (path: string, bytes: Buffer): string => {
  if (path.endsWith(backupEnding)) return describeBackup(bytes)
  const stored = decodeStored(bytes)
  if (path.includes('/damaged/')) return bytes.toString('latin1')
  if (!stored.ok) return `does not read: ${stored.reason}`
  if (path.endsWith('.key')) return 'a key'
  const content = stored.value as {
    format?: string
    ballots?: unknown[]
    tickets?: { open: string[]; spent: string[] }
  }
  return content.format === 'plumbline/ballot-box'
    ? `${content.ballots?.length} ballots, ${content.tickets?.open.length} tickets, ${content.tickets?.spent.length} spent`
    : JSON.stringify(content, withoutChance)
}

/** Opened ballots lie in an order, and under ids, that chance has chosen. */
const withoutChance = (key: string, value: unknown): unknown =>
  key === 'responses' && Array.isArray(value)
    ? value.map(response => JSON.stringify({ ...response, id: '' })).sort()
    : value

export type Found = { files: Files; faults: string[] }

/** Starts the app's stores on a disk, and says what they made of it. */
export const findAfter = async (image: Image, steps?: readonly Migration[]): Promise<Found> => {
  const disk = createSimulatedDisk(image)
  const faults: string[] = []
  try {
    const stores = await openAll(disk.fileSystem, { ...(steps && { steps }) })
    if (stores.backups.finished()?.outcome === 'stuck') faults.push('A restore can be finished no more')
    await stores.questionnaireStore.all()
    await stores.roundStore.removed()
    faults.push(...(await indexFaults(stores, disk.image())))
    for (const { file, reason } of await stores.register.list()) faults.push(`${file} is listed as damaged: ${reason}`)
  } catch (error) {
    faults.push(`The stores do not open: ${error}`)
  }
  const files = filesIn(disk.image())
  for (const [path, content] of Object.entries(files)) {
    if (/^(?:encrypted, )?does not read/.test(content)) faults.push(`${path} ${content}`)
    if (/\.tmp$|\.draft$/.test(path)) faults.push(`${path} is left over`)
  }
  return { files, faults }
}

const indexFaults = async ({ roundStore }: Stores, image: Image): Promise<string[]> => {
  const listed = await roundStore.list()
  const faults: string[] = []
  for (const summary of listed) {
    const round = await roundStore.read(summary.id)
    if (!isDeepStrictEqual(summarizeRound(round), summary)) faults.push(`The index is wrong about ${summary.id}`)
  }
  const files = [...image.keys()].filter(path => path.startsWith('/data/rounds/') && path.endsWith('.json'))
  if (files.length !== listed.length)
    faults.push(`The index lists ${listed.length} of ${files.map(path => basename(path))}`)
  return faults
}
