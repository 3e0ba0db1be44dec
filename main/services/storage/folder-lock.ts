import { randomBytes } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { AppError } from '../../../core/app-error.ts'
import { errorCode } from './file-system.ts'
import { isAlive, processStart } from './process-identity.ts'
import { folderError } from './storage-errors.ts'

const claimSchema = z.object({
  program: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  started: z.iso.datetime(),
  processStart: z.string().nullable(),
})
type Claim = z.infer<typeof claimSchema>
type Placed = Claim & { path: string }

export type FolderLock = { release: () => Promise<void> }

const claimName = /^lock-\d+-[0-9a-f]+\.json$/
const draftName = /^\.lock-(\d+)-[0-9a-f]+\.draft$/
const attempts = 6
/** A claim older than this belongs to a process that has settled in; a younger one may still step back. */
const settledAfterMs = 2000

/**
 * Makes this process the only one that writes in a folder, or says by whom it is in use. Everybody first puts down a
 * claim of their own and only then looks for others, so of two that start at once at least one sees the other: who
 * came later takes the claim back, who came first waits for that. Claims of the dead are removed by whoever meets
 * them: no two claims ever share a name, so nobody removes a fresh one.
 */
export const lockFolder = async (folder: string, program: string, clock: () => Date): Promise<FolderLock> => {
  try {
    return await claimFolder(folder, program, clock)
  } catch (error) {
    throw folderError(error, folder)
  }
}

const claimFolder = async (folder: string, program: string, clock: () => Date): Promise<FolderLock> => {
  for (let attempt = 1; ; attempt += 1) {
    const own = await placeClaim(folder, program, clock())
    const rivals = await liveRivals(folder, own.path).catch(async (error: unknown) => {
      await removeClaim(own.path)
      throw error
    })
    const first = rivals[0]
    if (!first) return hold(own.path)
    const isSettled = clock().getTime() - Date.parse(first.started) > settledAfterMs
    const isFirst = !isSettled && isBefore(own, first)
    if (isFirst && (await waitForWithdrawal(folder, own, rivals))) return hold(own.path)
    await removeClaim(own.path)
    if (isSettled || isFirst || attempt === attempts) throw inUse(folder, first)
    await wait(20 + Math.random() * 80 * attempt)
  }
}

const isBefore = (a: Placed, b: Placed): boolean => (a.started === b.started ? a.path < b.path : a.started < b.started)

/** Claims that came after this one are no concern: whoever put them down sees this one. */
const waitForWithdrawal = async (folder: string, own: Placed, rivals: readonly Placed[]): Promise<boolean> => {
  for (let look = 0; look < 50; look += 1) {
    await wait(20)
    const left = new Set((await liveRivals(folder, own.path)).map(({ path }) => path))
    if (!rivals.some(({ path }) => left.has(path))) return true
  }
  return false
}

const placeClaim = async (folder: string, program: string, now: Date): Promise<Placed> => {
  const claim: Claim = {
    program,
    pid: process.pid,
    host: hostname(),
    started: now.toISOString(),
    processStart: await processStart(process.pid),
  }
  const name = `lock-${process.pid}-${randomBytes(6).toString('hex')}`
  const path = join(folder, `${name}.json`)
  const draft = join(folder, `.${name}.draft`)
  await writeFile(draft, `${JSON.stringify(claim)}\n`, { flag: 'wx', mode: 0o600 })
  // Under its own name a claim is complete from the first moment: a reader never meets half of one.
  await rename(draft, path)
  return { ...claim, path }
}

/** The claims of other live processes, the first one first. */
const liveRivals = async (folder: string, own: string): Promise<Placed[]> => {
  const names = await readdir(folder)
  await removeDeadDrafts(folder, names)
  const claims = names.filter(name => claimName.test(name))
  const paths = claims.map(name => join(folder, name)).filter(path => path !== own)
  const rivals: Placed[] = []
  for (const path of paths) {
    const claim = await readClaim(path)
    if (claim && (await isLive(claim))) rivals.push({ ...claim, path })
    else await removeClaim(path)
  }
  return rivals.sort((a, b) => (isBefore(a, b) ? -1 : 1))
}

const removeDeadDrafts = async (folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const pid = Number(draftName.exec(name)?.[1] ?? process.pid)
    if (!isAlive(pid)) await removeClaim(join(folder, name))
  }
}

/**
 * Null for a claim that is gone, or that a power cut has emptied: whoever wrote it does not run any more. One that may not
 * be read may be anybody's.
 */
const readClaim = async (path: string): Promise<Claim | null> => {
  try {
    const text = await readFile(path, 'utf8')
    const parsed = claimSchema.safeParse(text.startsWith('{') ? JSON.parse(text) : null)
    return parsed.success ? parsed.data : null
  } catch (error) {
    const reason = errorCode(error)
    if (reason === 'ENOENT' || error instanceof SyntaxError) return null
    if (reason === '') throw error
    throw new AppError('in-use', 'lockNotReadable', { lock: path, reason })
  }
}

const isLive = async (claim: Claim): Promise<boolean> => {
  if (claim.host !== hostname()) return true
  if (!isAlive(claim.pid)) return false
  const start = await processStart(claim.pid)
  return claim.processStart === null || start === null || claim.processStart === start
}

const removeClaim = async (path: string): Promise<void> => {
  try {
    await unlink(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

const hold = (path: string): FolderLock => {
  const releaseOnExit = (): void => {
    try {
      unlinkSync(path)
    } catch {
      return
    }
  }
  process.once('exit', releaseOnExit)
  return {
    release: async () => {
      process.off('exit', releaseOnExit)
      await removeClaim(path)
    },
  }
}

const inUse = (folder: string, rival: Placed): AppError =>
  new AppError('in-use', 'dataFolderInUse', {
    folder,
    owner: rival.program,
    pid: rival.pid,
    host: rival.host,
    since: new Date(rival.started).toLocaleString('sv'),
    lock: rival.path,
  })
