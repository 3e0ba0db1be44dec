import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { expect, it, onTestFinished, type TestContext } from 'vitest'
import { openSettings } from '../../../../main/services/settings.ts'
import { makeRound } from '../../../builders.ts'
import { openApp } from '../open-app.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const canMount = process.platform === 'linux' && process.getuid?.() === 0

/** A disk of its own, one megabyte large, and ways to do to it what befalls disks. */
const mountDisk = (skip: TestContext['skip']) => {
  skip(!canMount, 'only root on Linux may mount a disk')
  const folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'plumbline-test', folder], { stdio: 'pipe' })
  } catch {
    skip('this system lets nobody mount a disk')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  const remount = (mode: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,${mode}`, folder], { stdio: 'pipe' })
  const ballast = join(folder, 'ballast')
  const fill = (except = 0): void => {
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - except))
  }
  return { folder, remount, fill, empty: () => rmSync(ballast) }
}

const place = { roundId: 'round-1', responseId: 'r', questionnaireId: 'devops-sre', itemId: 'reduce-silos.first' }
const open = async (dataFolder: string) => {
  const app = await openApp({ dataFolder })
  const round = makeRound({ responses: [{ id: 'r', answers: {} }] })
  await app.call('rounds.import', { fileName: 'r.plumbline.json', text: JSON.stringify(round) })
  const answer = { ...place, answer: 3 }
  const answered = async () => (await app.call('rounds.summary', { id: round.id })).answered
  return { ...app, answer, answered }
}

const expectOnDisk = async (dataFolder: string): Promise<void> => {
  const next = await openApp({ dataFolder })
  expect((await next.call('rounds.summary', { id: 'round-1' })).answered).toBe(1)
  expect(await next.call('damage.list', {})).toEqual([])
  expect(readdirSync(join(dataFolder, 'rounds')).filter(name => name.endsWith('.tmp'))).toEqual([])
  await next.close()
}

it('says that a real disk is full, keeps the answer, and saves it by itself when there is room', async ({ skip }) => {
  const disk = mountDisk(skip)
  const { answer, answered, call, close, failing, events } = await open(disk.folder)
  disk.fill()
  expect(await failing('rounds.setComment', { ...place, comment: 'x'.repeat(1900) })).toMatchObject({ key: 'diskFull' })
  expect(await failing('rounds.setAnswer', answer)).toMatchObject({ key: 'diskFull' })
  expect(await answered()).toBe(1)
  expect(existsSync(join(disk.folder, 'rounds', 'round-1.json'))).toBe(true)
  disk.empty()
  events.length = 0
  await expect.poll(() => events.length, { timeout: 10_000 }).toBeGreaterThan(0)
  await call('rounds.setAnswer', answer)
  await close()
  await expectOnDisk(disk.folder)
})

it('says that a real disk became read-only, and saves when it can be written again', async ({ skip }) => {
  const disk = mountDisk(skip)
  const { answer, answered, call, close, failing } = await open(disk.folder)
  disk.remount('ro')
  expect(await failing('rounds.setAnswer', answer)).toMatchObject({ key: 'writeFailed', params: { reason: 'EROFS' } })
  expect(await failing('teams.create', { name: 'Search', size: 3 })).toMatchObject({ key: 'nothingChanged' })
  await expect(close()).rejects.toMatchObject({ key: 'writeFailed' })
  expect(await answered()).toBe(1)
  disk.remount('rw')
  await call('rounds.setAnswer', answer)
  await close()
  await expectOnDisk(disk.folder)
})

it('keeps settings whole on a real disk that takes only a part of them', async ({ skip }) => {
  const disk = mountDisk(skip)
  const settings = await openSettings(Conf, disk.folder)
  const logo = { mediaType: 'image/png', base64: 'A'.repeat(200_000) } as const
  const before = { ...settings.read(), branding: { title: 'Acme', accent: null, logo } }
  settings.write(before)
  disk.fill(80_000)
  expect(() => settings.write({ ...before, colorScheme: 'dark' })).toThrow('settingsNotSaved')
  const next = await openSettings(Conf, disk.folder)
  expect([next.recovered, next.read()]).toEqual([null, before])
})

it('does not start on a read-only disk, and names the folder', async ({ skip }) => {
  const disk = mountDisk(skip)
  await (await open(disk.folder)).close()
  disk.remount('ro')
  await expect(openApp({ dataFolder: disk.folder })).rejects.toMatchObject({
    key: 'dataFolderNotWritable',
    params: { folder: disk.folder, reason: 'EROFS' },
  })
  disk.remount('rw')
  await (await openApp({ dataFolder: disk.folder })).close()
})
