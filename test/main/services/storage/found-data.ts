import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { summarizeRound } from '../../../../core/round-summary.ts'
import { ensureFolder, type FileSystem } from '../../../../main/services/storage/file-system.ts'
import { decodeStored } from '../../../../main/services/storage/stored-form.ts'
import { openStores, type Stores } from '../../../../main/services/workspace.ts'
import type { Image } from './disk-images.ts'
import { createSimulatedDisk } from './simulated-disk.ts'

export const dataFolder = '/data'

/** The stores of a data folder as the app opens them, all looked through; its ids are `id-1`, `id-2`, … */
export const openAll = async (fileSystem: FileSystem, folder = dataFolder): Promise<Stores> => {
  let ids = 0
  const nothing = (): void => undefined
  await ensureFolder(fileSystem, folder)
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
  return stores
}

/** What is in each file that is not a cache, by path, as text that chance has no part in. */
export type Files = Record<string, string>

const caches = new Set(['/data/index.json', '/data/portfolio.json'])

export const isPrevious = (path: string): boolean => path.endsWith('.previous')

export const filesIn = (image: Image): Files =>
  Object.fromEntries(
    [...image].flatMap(([path, bytes]) => (bytes === null || caches.has(path) ? [] : [[path, describe(path, bytes)]])),
  )

const describe = (path: string, bytes: Buffer): string => {
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
export const findAfter = async (image: Image): Promise<Found> => {
  const disk = createSimulatedDisk(image)
  const faults: string[] = []
  try {
    const stores = await openAll(disk.fileSystem)
    await stores.questionnaireStore.all()
    await stores.roundStore.removed()
    faults.push(...(await indexFaults(stores, disk.image())))
    for (const { file, reason } of await stores.register.list()) faults.push(`${file} is listed as damaged: ${reason}`)
  } catch (error) {
    faults.push(`The stores do not open: ${error}`)
  }
  const files = filesIn(disk.image())
  for (const [path, content] of Object.entries(files)) {
    if (content.startsWith('does not read')) faults.push(`${path} ${content}`)
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
