import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../storage/file-system.ts'
import { type Log, toLogLine } from './log-event.ts'

export type LogFile = {
  write: Log
  /** The last lines, oldest first. */
  tail: (lines: number) => Promise<string[]>
  /** Resolves when everything so far is written. */
  settled: () => Promise<void>
}

type LogFileOptions = { folder: string; clock: () => Date; limit?: number }

const kept = 2

/**
 * The log of a data folder: `log/plumbline.log`, and the two before it, each of at most 256 KB. It is written in the
 * background, and where that fails nothing else does.
 */
export const openLogFile = ({ folder, clock, limit = 256 * 1024 }: LogFileOptions): LogFile => {
  const place = join(folder, 'log')
  const pathOf = (age: number): string => join(place, age === 0 ? 'plumbline.log' : `plumbline.${age}.log`)
  let work: Promise<void> = Promise.resolve()

  const rotate = async (): Promise<void> => {
    const size = (await stat(pathOf(0)).catch(() => null))?.size ?? 0
    if (size < limit) return
    for (let age = kept; age > 0; age -= 1) await rename(pathOf(age - 1), pathOf(age)).catch(() => undefined)
  }
  const append = async (line: string): Promise<void> => {
    await makeFolder(place)
    await rotate()
    await appendFile(pathOf(0), line, { mode: 0o600 })
  }

  return {
    write: event => {
      const line = toLogLine(clock(), event)
      work = work.then(() => append(line)).catch(() => undefined)
    },
    tail: async lines => {
      await work
      const texts = await Promise.all([1, 0].map(age => readFile(pathOf(age), 'utf8').catch(() => '')))
      return texts.join('').split('\n').filter(Boolean).slice(-lines)
    },
    settled: () => work,
  }
}

/** Not with the folders above it: a data folder that has gone with its disk is not made anew where that disk was. */
const makeFolder = async (place: string): Promise<void> => {
  try {
    await mkdir(place, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}
