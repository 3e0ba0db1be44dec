import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeFileSystem } from '../../../../../main/services/storage/file-system.ts'
import { makeRound } from '../../../../builders.ts'
import { chanceOf, makeCollectingRound, termsIn } from '../../../../core/ballot/ballot-support.ts'
import { openAll } from '../found-data.ts'
import { answeredRound, type CrashLine, sealedRound } from './crash-line.ts'
import { halfWrittenIn, leftOverIn, wrongInIndex } from './left-by-crash.ts'
import { openFolder } from './open-folder.ts'
import { ToldByChild } from './told-by-child.ts'

export type CrashFigures = {
  kills: number
  /** Steps that a child was told are saved. */
  acknowledged: number
  /** Children that died before they had opened the folder. */
  whileStarting: number
  losses: string[]
  halfWritten: string[]
  leftOver: string[]
  wrongIndex: string[]
}

type KillOptions = { kills: number; seed: number; onKill?: (kills: number) => void }

const killsInOneFolder = 10
const lanes = 2

/** Kills the app while it saves, as often as asked, and looks after each time at what is there. `seed` fixes the moments. */
export const killAgainAndAgain = async ({ kills, seed, onKill }: KillOptions): Promise<CrashFigures> => {
  const place = mkdtempSync(join(tmpdir(), 'plumbline-crash-'))
  const figures: CrashFigures = {
    kills: 0,
    acknowledged: 0,
    whileStarting: 0,
    losses: [],
    halfWritten: [],
    leftOver: [],
    wrongIndex: [],
  }
  let begun = 0
  const lane = async (number: number): Promise<void> => {
    const chance = chanceOf(seed * lanes + number)
    while (begun < kills) {
      const count = Math.min(killsInOneFolder, kills - begun)
      begun += count
      const folder = mkdtempSync(join(place, 'data-'))
      await killInFolder({ folder, count, chance, child: childIn(place), figures, onKill })
      rmSync(folder, { recursive: true })
    }
  }
  try {
    await prepareChild(place)
    await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
    return figures
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Bundles and compiles the child once, as most of a child's short life would be spent on that. */
const prepareChild = async (place: string): Promise<void> => {
  await runToEnd([join(import.meta.dirname, 'bundle-child.ts'), place])
  const child = childIn(place)
  await runToEnd([child], compiledBeside(child))
}

const childIn = (place: string): string => join(place, 'crash-child.mjs')

const compiledBeside = (child: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: join(dirname(child), 'compiled'),
})

const runToEnd = (words: string[], env = process.env): Promise<void> =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'], env })
    running.once('error', reject)
    running.once('close', code => (code === 0 ? resolve() : reject(new Error(`${words[0]} failed`))))
  })

type FolderOptions = {
  folder: string
  count: number
  chance: ReturnType<typeof chanceOf>
  child: string
  figures: CrashFigures
  onKill: KillOptions['onKill']
}

const killInFolder = async ({ folder, count, chance, child, figures, onKill }: FolderOptions): Promise<void> => {
  await fillFolder(folder)
  const told = new ToldByChild()
  for (let kill = 1; kill <= count; kill += 1) {
    const isEarly = chance.below(8) === 0
    const after = isEarly ? { saves: 0, ms: chance.below(200) } : { saves: 1 + chance.below(25), ms: chance.below(10) }
    const hasOpened = await runAndKill({ child, folder, first: kill * 1_000_000, after, told })
    if (!hasOpened) figures.whileStarting += 1
    figures.kills += 1
    figures.halfWritten.push(...halfWrittenIn(folder))
    const workspace = await openFolder(folder)
    // The list of rounds is compared with the files after the start, and damage is told once that is done.
    const damaged = await workspace.damage.list()
    figures.losses.push(...damaged.map(({ file, reason }) => `${file} is damaged: ${reason}`))
    figures.losses.push(...(await told.lossesIn(workspace)))
    figures.wrongIndex.push(...(await wrongInIndex(workspace)))
    figures.leftOver.push(...leftOverIn(folder))
    await workspace.close()
    onKill?.(figures.kills)
  }
  figures.acknowledged += told.acknowledged
}

const fillFolder = async (folder: string): Promise<void> => {
  const { ballots, roundStore, teamStore } = await openAll(nodeFileSystem, { folder })
  const collecting = makeCollectingRound({ id: sealedRound })
  await teamStore.add({ id: 'checkout', name: 'Checkout', size: 7 })
  await roundStore.add(makeRound({ id: answeredRound }))
  await ballots.prepare(sealedRound, termsIn(collecting))
  await roundStore.add(collecting)
  await teamStore.close()
  await roundStore.close()
}

type RunOptions = {
  child: string
  folder: string
  first: number
  /** So many saves after the start, however fast the machine is, and so long after the last of them. */
  after: { saves: number; ms: number }
  told: ToldByChild
}

/** Whether the child had opened the folder when it was killed. */
const runAndKill = async ({ child, folder, first, after, told }: RunOptions): Promise<boolean> => {
  const running = spawn(process.execPath, [child, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: compiledBeside(child),
  })
  const killSoon = (): void => void wait(after.ms).then(() => running.kill('SIGKILL'))
  const ended = new Promise<NodeJS.Signals | null>(resolve => running.once('exit', (_, signal) => resolve(signal)))
  if (after.saves === 0) killSoon()
  let [hasOpened, saves] = [false, 0]
  for await (const text of createInterface({ input: running.stdout })) {
    // The last line of all may be cut off; whoever reads it was not told anything.
    const line = text.endsWith('}') ? (JSON.parse(text) as CrashLine) : null
    if (line?.kind === 'open') hasOpened = true
    else if (line?.state === 'done') {
      saves += 1
      if (saves === after.saves) killSoon()
    }
    if (line) told.hear(line)
  }
  if ((await ended) !== 'SIGKILL') throw new Error('The child ended before it was killed')
  return hasOpened
}
