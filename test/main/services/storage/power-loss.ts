import { isDeepStrictEqual } from 'node:util'
import type { FileSystem, OpenFile } from '../../../../main/services/storage/file-system.ts'
import type { Migration } from '../../../../main/services/storage/migrations/migration.ts'
import type { Image } from './disk-images.ts'
import { type Files, type Found, filesIn, findAfter, isPrevious, type Opened, openAll } from './found-data.ts'
import { createSimulatedDisk } from './simulated-disk.ts'

/** Something that takes several calls to the file system, and is acknowledged after the last. */
export type Operation = {
  name: string
  prepare: (stores: Opened) => Promise<unknown>
  act: (stores: Opened) => Promise<unknown>
  /** What of the prepared disk is there when it starts: all of it if left out. */
  start?: (prepared: Image) => Image | Promise<Image>
  /** Migrations of some later version, which opens the folder from its start on. */
  steps?: readonly Migration[]
  adapt?: (fileSystem: FileSystem) => FileSystem
  /** What may be found besides the old and the new while nothing is acknowledged. */
  between?: (before: Files, after: Files) => Files[]
  /** Syncs and renames of which one can be left out while the others like it are made, each with the reason. */
  spared?: Record<string, string>
  /** Those that have nothing to do here, each with the reason why they are made all the same. */
  idle?: Record<string, string>
}

/** What there is before an operation and after it, and the syncs and renames with something to do, by their number. */
export type Rehearsal = { image: Image; before: Files; after: Files; calls: ReadonlyMap<number, string> }

export const rehearse = async ({ act, prepare, start, steps, adapt = same }: Operation): Promise<Rehearsal> => {
  const disk = createSimulatedDisk()
  await prepare(await openAll(disk.fileSystem))
  const image = start ? await start(disk.image()) : disk.image()
  const after = createSimulatedDisk(image)
  const calls = new Map<number, string>()
  await act(await openAll(withoutCalls(adapt(after.fileSystem), [], calls), { ...(steps && { steps }) }))
  // The index is written later, whenever it is quiet, and is no part of what was acknowledged.
  const noted = new Map(calls)
  const [found, made] = [await findAfter(image, steps), await findAfter(after.image(), steps)]
  return { image, before: found.files, after: made.files, calls: noted }
}

export type Outcome = { states: number; faults: string[] }

/** Cuts the power after every call of an operation, and starts the app on everything that the disk may then hold. */
export const cutPower = async (operation: Operation, rehearsal: Rehearsal): Promise<Outcome> => {
  const run = await runOnce(operation, rehearsal.image, [])
  return {
    states: run.unacknowledged.length + run.acknowledged.length,
    faults: await judge(operation, rehearsal, run, false),
  }
}

/** Whether it is noticed that some syncs and renames are left out. */
export const isNoticed = async (
  operation: Operation,
  rehearsal: Rehearsal,
  leftOut: readonly number[],
): Promise<boolean> => {
  // Most is noticed at the end already, without looking at what is there on the way.
  const atTheEnd = await runOnce(operation, rehearsal.image, leftOut, false)
  if ((await judge(operation, rehearsal, atTheEnd, true)).length > 0) return true
  const run = await runOnce(operation, rehearsal.image, leftOut)
  return (await judge(operation, rehearsal, run, true)).length > 0
}

const same = (fileSystem: FileSystem): FileSystem => fileSystem

type Run = { unacknowledged: Image[]; acknowledged: Image[]; last: Image; error: unknown }

const runOnce = async (
  { act, steps, adapt = same }: Operation,
  image: Image,
  leftOut: readonly number[],
  isWatched = true,
): Promise<Run> => {
  const disk = createSimulatedDisk(image)
  const seen = new Set<string>()
  const unacknowledged: Image[] = isWatched ? disk.afterPowerCut(seen) : []
  const watch = (): unknown => isWatched && unacknowledged.push(...disk.afterPowerCut(seen))
  const fileSystem = afterEachCall(disk.fileSystem, watch)
  const error = await openAll(withoutCalls(adapt(fileSystem), leftOut), { ...(steps && { steps }) })
    .then(act)
    .then(
      () => null,
      (thrown: unknown) => thrown ?? 'failed',
    )
  return { unacknowledged, acknowledged: disk.afterPowerCut(), last: disk.image(), error }
}

const judge = async (
  { between, steps }: Operation,
  { before, after }: Rehearsal,
  run: Run,
  isFirstEnough: boolean,
): Promise<string[]> => {
  const faults: string[] = run.error ? [`It failed: ${run.error}`] : []
  const right = [before, after, ...(between?.(before, after) ?? [])].map(withoutPrevious)
  for (const image of run.acknowledged) {
    if (isFirstEnough && faults.length > 0) break
    const [held, shown] = [filesIn(image), filesIn(run.last)]
    if (!isDeepStrictEqual(held, shown)) faults.push(`Acknowledged, but not on the disk: ${differences(held, shown)}`)
    else faults.push(...faultsOf(await findAfter(image, steps), [after], files => files))
  }
  for (const image of run.unacknowledged) {
    if (isFirstEnough && faults.length > 0) break
    faults.push(...faultsOf(await findAfter(image, steps), right, withoutPrevious))
  }
  return faults
}

const faultsOf = ({ files, faults }: Found, right: readonly Files[], only: (files: Files) => Files): string[] => {
  const found = only(files)
  if (right.some(expected => isDeepStrictEqual(found, expected))) return faults
  return [...faults, `Neither the old nor the new: ${right.map(expected => differences(found, expected)).join(' | ')}`]
}

const withoutPrevious = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !isPrevious(path)))

const differences = (found: Files, expected: Files): string =>
  [...new Set([...Object.keys(found), ...Object.keys(expected)])]
    .filter(path => found[path] !== expected[path])
    .map(path => `${path}: ${found[path]?.slice(0, 60)} instead of ${expected[path]?.slice(0, 60)}`)
    .join('; ')

/** Tells of every call that may change the disk, once it has. */
const afterEachCall = (fileSystem: FileSystem, tell: () => void): FileSystem => {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    tell()
    return result
  }
  const wrap = (file: OpenFile): OpenFile => ({
    ...file,
    write: (bytes, offset, length) => told(file.write(bytes, offset, length)),
    sync: () => told(file.sync()),
  })
  return {
    ...fileSystem,
    open: async (path, flags, mode) => wrap(await told(fileSystem.open(path, flags, mode))),
    link: (existing, path) => told(fileSystem.link(existing, path)),
    copyFile: (from, to) => told(fileSystem.copyFile(from, to)),
    rename: (from, to) => told(fileSystem.rename(from, to)),
    unlink: path => told(fileSystem.unlink(path)),
    mkdir: (path, options) => told(fileSystem.mkdir(path, options)),
  }
}

/** Notes every sync and rename that works, and leaves out those with these numbers, which say all the same that they did. */
const withoutCalls = (
  fileSystem: FileSystem,
  leftOut: readonly number[],
  calls = new Map<number, string>(),
): FileSystem => {
  let count = 0
  const make = async (name: string, work: () => Promise<void>): Promise<void> => {
    const number = count
    count += 1
    if (!leftOut.includes(number)) await work()
    calls.set(number, name.replaceAll(/[0-9a-f]{12}-\d+\.tmp/g, 'tmp'))
  }
  return {
    ...fileSystem,
    open: async (path, flags, mode) => {
      const file = await fileSystem.open(path, flags, mode)
      return { ...file, sync: () => make(`sync ${path}`, () => file.sync()) }
    },
    rename: (from, to) => make(`rename ${from} to ${to}`, () => fileSystem.rename(from, to)),
  }
}
