import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { readdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { brandingSchema, settingsSchema, windowStateSchema } from '../../core/settings.ts'
import { previousOf } from './storage/durable-file.ts'
import { nodeFileSystem, statOrNull } from './storage/file-system.ts'

/** A later version may have more fields: they are kept, and keep nobody from the ones that are known. */
const fileSchema = z.looseObject({
  settings: z
    .looseObject({ ...settingsSchema.shape, branding: z.looseObject(brandingSchema.shape).optional() })
    .optional(),
  window: z.looseObject(windowStateSchema.shape).optional(),
})

/** The names that the writer of the stores gives what it has not finished. */
const leftover = /\.tmp-\d{10}[0-9a-f]{6}$/

export type OpenedFile = 'whole' | 'previous' | 'defaults'

/**
 * Makes the file one that a store can open: one that does not read is kept beside it, and the version before takes its
 * place, if that reads.
 */
export const repairSettingsFile = async (path: string): Promise<OpenedFile> => {
  await clearLeftovers(path)
  if ((await statOrNull(nodeFileSystem, path)) === null || isWhole(path)) return 'whole'
  await setAside(path)
  if (!isWhole(previousOf(path))) return 'defaults'
  await rename(previousOf(path), path)
  return 'previous'
}

/**
 * Lets a store write the file, with the version before kept beside it. The writer of the stores takes a short write, as on
 * a disk that fills up, for a whole one: where the file does not read afterwards, the version before comes back, and this
 * throws.
 */
export const writeWhole = (path: string, write: () => void): void => {
  const hasPrevious = keepPrevious(path)
  write()
  if (isWhole(path)) return
  if (hasPrevious) renameSync(previousOf(path), path)
  else rmSync(path, { force: true })
  throw Object.assign(new Error('The settings were cut off'), { code: 'ENOSPC' })
}

const keepPrevious = (path: string): boolean => {
  if (!isWhole(path)) return false
  const temporary = `${path}.tmp-${Date.now().toString().slice(-10)}000000`
  try {
    linkOrCopy(path, temporary)
    renameSync(temporary, previousOf(path))
    return true
  } finally {
    // Renaming one of two names of the same file onto the other does nothing.
    rmSync(temporary, { force: true })
  }
}

const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
    const copy = openSync(to, 'r+')
    try {
      fsyncSync(copy)
    } finally {
      closeSync(copy)
    }
  }
}

const clearLeftovers = async (path: string): Promise<void> => {
  const names = await readdir(dirname(path))
  for (const name of names)
    if (name.startsWith(basename(path)) && leftover.test(name)) rmSync(join(dirname(path), name), { force: true })
}

const setAside = async (path: string): Promise<void> => {
  for (let number = 1; ; number += 1) {
    const place = `${path}.damaged-${number}`
    if ((await statOrNull(nodeFileSystem, place)) === null) return rename(path, place)
  }
}

/** A file that may not be read at all is no better than a broken one: settings keep nobody from their answers. */
const isWhole = (path: string): boolean => {
  try {
    return fileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).success
  } catch {
    return false
  }
}
