import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lockFolder } from '../../../../main/services/storage/folder-lock.ts'
import { processStart } from '../../../../main/services/storage/process-identity.ts'
import { spawnChild } from '../spawn-child.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const lockChild = join(import.meta.dirname, 'lock-child.ts')
const clock = (): Date => new Date()
const lock = (folder: string) => lockFolder(folder, 'Plumbline under test', clock)
const claimsIn = (folder: string): string[] => readdirSync(folder).filter(name => name.startsWith('lock-'))

/** Puts down what a process would have left that did not end by itself. */
const leaveClaim = (folder: string, claim: object | string): string => {
  const path = join(folder, 'lock-4242-0123456789ab.json')
  writeFileSync(path, typeof claim === 'string' ? claim : JSON.stringify(claim))
  return path
}
const claim = {
  program: 'Plumbline on the desktop',
  pid: process.pid,
  host: hostname(),
  started: '2026-01-02T03:04:05.000Z',
  processStart: null,
}

/** The id of a process that has ended. */
const deadPid = async (): Promise<number> => {
  const child = spawnChild(lockChild, temporaryFolder(), 'short')
  await child.nextLine()
  await child.end()
  return child.pid
}

it('refuses a folder that another process uses, and says which', async () => {
  const folder = temporaryFolder()
  const child = spawnChild(lockChild, folder, 'Plumbline in the browser')
  expect(await child.nextLine()).toEqual({ locked: child.pid })
  await expect(lock(folder)).rejects.toMatchObject({
    code: 'in-use',
    key: 'dataFolderInUse',
    params: { folder, owner: 'Plumbline in the browser', pid: child.pid, host: hostname() },
  })
  await child.end()
  await (await lock(folder)).release()
})

it('refuses a folder that this very process has locked already', async () => {
  const folder = temporaryFolder()
  const held = await lock(folder)
  await expect(lock(folder)).rejects.toMatchObject({ key: 'dataFolderInUse', params: { pid: process.pid } })
  await held.release()
  await (await lock(folder)).release()
  expect(readdirSync(folder)).toEqual([])
})

it('gives the folder free when the process ends by itself', async () => {
  const folder = temporaryFolder()
  const child = spawnChild(lockChild, folder, 'first')
  await child.nextLine()
  expect(claimsIn(folder)).toHaveLength(1)
  await child.end()
  expect(claimsIn(folder)).toEqual([])
})

it('takes over what a killed process has left', async () => {
  const folder = temporaryFolder()
  const child = spawnChild(lockChild, folder, 'first')
  await child.nextLine()
  await child.kill()
  expect(claimsIn(folder)).toHaveLength(1)
  const held = await lock(folder)
  expect(claimsIn(folder)).toEqual([expect.stringContaining(`lock-${process.pid}-`)])
  await held.release()
})

it('gives a stale lock to exactly one of many that start at once', async () => {
  const folder = temporaryFolder()
  leaveClaim(folder, { ...claim, pid: await deadPid() })
  const children = Array.from({ length: 5 }, (_, index) => spawnChild(lockChild, folder, `number ${index}`))
  const outcomes = await Promise.all(children.map(child => child.nextLine()))
  const winners = outcomes.filter(outcome => JSON.stringify(outcome).startsWith('{"locked"'))
  expect(winners).toHaveLength(1)
  expect(outcomes.filter(outcome => JSON.stringify(outcome).includes('dataFolderInUse'))).toHaveLength(4)
  expect(claimsIn(folder)).toHaveLength(1)
})

it('gives a folder to one of many in the same process too', async () => {
  const folder = temporaryFolder()
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lock(folder)))
  const held = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  expect(held).toHaveLength(1)
  for (const { release } of held) await release()
  await (await lock(folder)).release()
})

it('takes a lock from another computer for live, whatever its process', async () => {
  const folder = temporaryFolder()
  const path = leaveClaim(folder, { ...claim, pid: await deadPid(), host: 'another-computer' })
  await expect(lock(folder)).rejects.toMatchObject({ params: { host: 'another-computer', lock: path } })
  expect(claimsIn(folder)).toHaveLength(1)
})

it('takes a live process for the owner where the system does not tell when it started', async () => {
  const folder = temporaryFolder()
  leaveClaim(folder, claim)
  await expect(lock(folder)).rejects.toMatchObject({ key: 'dataFolderInUse' })
})

it('sees that the id of the owner belongs to another process by now', async ({ skip }) => {
  const canTellStarts = (await processStart(process.pid)) !== null
  skip(!canTellStarts, 'this system does not tell when a process started')
  const folder = temporaryFolder()
  leaveClaim(folder, { ...claim, processStart: 'an-earlier-boot/1234' })
  await (await lock(folder)).release()
})

it.each(['', '{"pid":', '{}', '\0\0\0\0'])('takes over a lock that a power cut has spoiled (%j)', async text => {
  const folder = temporaryFolder()
  leaveClaim(folder, text)
  await (await lock(folder)).release()
  expect(readdirSync(folder)).toEqual([])
})

it('names the lock of which nobody can tell whose it is, and takes its own back', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'lock-4242-0123456789ab.json')
  // Root may read every file; a folder is read by nobody.
  mkdirSync(path)
  await expect(lock(folder)).rejects.toMatchObject({
    code: 'in-use',
    key: 'lockNotReadable',
    params: { lock: path, reason: 'EISDIR' },
  })
  expect(readdirSync(folder)).toEqual(['lock-4242-0123456789ab.json'])
})

it('clears away what a process left that died while locking', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `.lock-${await deadPid()}-0123456789ab.draft`), '{')
  await (await lock(folder)).release()
  expect(readdirSync(folder)).toEqual([])
})

it.each([
  ['back', '2030-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ['ahead', '2026-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
])('refuses a folder in use also after the clock has jumped %s', async (_, first, later) => {
  const folder = temporaryFolder()
  const held = await lockFolder(folder, 'first', () => new Date(first))
  await expect(lockFolder(folder, 'second', () => new Date(later))).rejects.toMatchObject({ key: 'dataFolderInUse' })
  expect(claimsIn(folder)).toHaveLength(1)
  await held.release()
  await (await lockFolder(folder, 'second', () => new Date(later))).release()
})

it('lets only the owner read who uses the folder, and tells nothing else', async () => {
  const folder = temporaryFolder()
  const held = await lock(folder)
  const text = readFileSync(join(folder, claimsIn(folder)[0] ?? ''), 'utf8')
  expect(Object.keys(JSON.parse(text))).toEqual(['program', 'pid', 'host', 'started', 'processStart'])
  await held.release()
})

it('says of a folder that cannot be written what is wrong', async () => {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, '')
  await expect(lock(path)).rejects.toMatchObject({
    code: 'storage',
    key: 'dataFolderNotWritable',
    params: { folder: path, reason: 'ENOTDIR' },
  })
})
