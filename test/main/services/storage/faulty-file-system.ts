import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type FileSystem, nodeFileSystem, type OpenFile } from '../../../../main/services/storage/file-system.ts'

/** What befalls one call. After a crash the process is gone: no later call reaches the disk. */
export type Fault =
  | { kind: 'error'; code: string }
  | { kind: 'crash'; when: 'before' | 'after' }
  | { kind: 'take'; bytes: number }

/** Asked before every call on the real file system; `index` counts them from 1. */
export type Plan = (call: { index: number; name: string; path: string }) => Fault | null

export type FaultyFileSystem = {
  fileSystem: FileSystem
  calls: () => number
  isDead: () => boolean
  setPlan: (plan: Plan) => void
  /**
   * Leaves on the disk what a power cut may leave: files that were written but not synced are empty, and (with
   * `loseRenames`) renames in folders that were not synced after them have not happened.
   */
  cutPower: (options: { loseRenames: boolean }) => void
}

type Unsynced = { paths: Set<string> }
type Rename = { from: string; to: string; replaced: Buffer | null }

export const systemError = (code: string): Error => Object.assign(new Error(code), { code })

export const createFaultyFileSystem = (initialPlan: Plan = () => null): FaultyFileSystem => {
  let plan = initialPlan
  let count = 0
  let hasCrashed = false
  const unsynced = new Map<number, Unsynced>()
  let renames: Rename[] = []
  let files = 0
  const opened = new Set<OpenFile>()

  const die = async (): Promise<never> => {
    hasCrashed = true
    await Promise.all([...opened].map(file => file.close()))
    opened.clear()
    throw systemError('CRASHED')
  }

  const call = async <T>(name: string, path: string, work: (limit: number) => Promise<T>): Promise<T> => {
    if (hasCrashed) throw systemError('CRASHED')
    count += 1
    const fault = plan({ index: count, name, path })
    // A file is closed even where closing it reports a failure.
    if (fault?.kind === 'error' && name === 'close') await work(0)
    if (fault?.kind === 'error') throw systemError(fault.code)
    if (fault?.kind === 'crash' && fault.when === 'before') return await die()
    const result = await work(fault?.kind === 'take' ? fault.bytes : Number.POSITIVE_INFINITY)
    return fault?.kind === 'crash' ? await die() : result
  }

  const wrapFile = (file: OpenFile, path: string, id: number): OpenFile => ({
    write: (bytes, offset, length) =>
      call('write', path, limit =>
        limit <= 0 ? Promise.resolve({ bytesWritten: 0 }) : file.write(bytes, offset, Math.min(length, limit)),
      ),
    sync: () =>
      call('sync', path, async () => {
        await file.sync()
        unsynced.delete(id)
        renames = renames.filter(({ from, to }) => dirname(from) !== path && dirname(to) !== path)
      }),
    utimes: (accessed, modified) => call('utimes', path, () => file.utimes(accessed, modified)),
    stat: () => call('fstat', path, () => file.stat()),
    close: () =>
      call('close', path, async () => {
        opened.delete(file)
        await file.close()
      }),
  })

  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    open: (path, flags, mode) =>
      call('open', path, async () => {
        const file = await nodeFileSystem.open(path, flags, mode)
        files += 1
        opened.add(file)
        if (flags !== 'r') unsynced.set(files, { paths: new Set([path]) })
        return wrapFile(file, path, files)
      }),
    link: (existing, path) =>
      call('link', path, async () => {
        await nodeFileSystem.link(existing, path)
        for (const { paths } of unsynced.values()) if (paths.has(existing)) paths.add(path)
      }),
    copyFile: (from, to) => call('copyFile', to, () => nodeFileSystem.copyFile(from, to)),
    rename: (from, to) =>
      call('rename', to, async () => {
        const replaced = existsSync(to) ? readFileSync(to) : null
        await nodeFileSystem.rename(from, to)
        renames.push({ from, to, replaced })
        for (const { paths } of unsynced.values()) if (paths.delete(from)) paths.add(to)
      }),
    unlink: path => call('unlink', path, () => nodeFileSystem.unlink(path)),
    mkdir: (path, options) => call('mkdir', path, () => nodeFileSystem.mkdir(path, options)),
    stat: path => call('stat', path, () => nodeFileSystem.stat(path)),
    readFile: path => call('readFile', path, () => nodeFileSystem.readFile(path)),
  }

  const cutPower: FaultyFileSystem['cutPower'] = ({ loseRenames }) => {
    hasCrashed = true
    for (const { paths } of unsynced.values()) for (const path of paths) if (existsSync(path)) truncateSync(path)
    if (!loseRenames) return
    for (const { from, to, replaced } of renames.reverse()) {
      if (existsSync(to)) copyFileSync(to, from)
      rmSync(to, { force: true })
      if (replaced !== null) writeFileSync(to, replaced)
    }
  }

  return {
    fileSystem,
    calls: () => count,
    isDead: () => hasCrashed,
    setPlan: next => {
      plan = next
      count = 0
    },
    cutPower,
  }
}
