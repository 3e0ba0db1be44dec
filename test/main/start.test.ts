import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMessages } from '../../core/messages/messages.ts'
import { requireFreshBuild } from '../fresh-build.ts'

const { t } = createMessages()
const posix = process.platform !== 'win32'
const reason = 'a stand-in for the program of Electron is a shell script'

let folder: string
let running: ChildProcess | null

beforeAll(requireFreshBuild)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-start-'))
  running = null
})
afterEach(async () => {
  running?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

type Started = { child: ChildProcess; output: () => string; saying: (pattern: RegExp) => Promise<string> }

const start = (words: string[], env: Record<string, string> = {}): Started => {
  const child = spawn(process.execPath, ['main/start.ts', '--data', join(folder, 'data'), ...words], {
    env: { ...process.env, CI: 'true', DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running = child
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const saying = async (pattern: RegExp) => {
    await expect.poll(() => output, { timeout: 15_000 }).toMatch(pattern)
    return pattern.exec(output)?.[0] ?? ''
  }
  return { child, output: () => output, saying }
}

const exitOf = async (child: ChildProcess): Promise<number | null> => child.exitCode ?? (await once(child, 'exit'))[0]

/** A program in Electron's place that does what the script says. */
const standIn = async (script: string): Promise<Record<string, string>> => {
  await writeFile(join(folder, 'electron'), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, 'electron'), 0o755)
  return { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder }
}

describe('npm start', () => {
  it('serves the demo without trying Electron, and stops in order when told to', async () => {
    const { child, output, saying } = start(['--demo', '--no-open'])
    const { status } = await fetch(await saying(/http:\/\/127\.0\.0\.1:\d+\/\S+(?=\s)/), { redirect: 'manual' })
    expect(status).toBeLessThan(400)
    expect(output()).not.toContain('Electron')
    child.kill('SIGINT')
    expect(await exitOf(child)).toBe(0)
  })

  it('passes on the exit code of the host', async () => {
    const { child: first, saying } = start(['--no-open'])
    await saying(/http:\/\/127\.0\.0\.1/)
    const { child: second, output } = start(['--no-open'])
    expect(await exitOf(second)).toBe(1)
    expect(output()).toContain(join(folder, 'data'))
    first.kill('SIGTERM')
    await exitOf(first)
  })

  it('says in one line that there is no display', async context => {
    context.skip(process.platform !== 'linux', 'other systems always have a display')
    const { child, output, saying } = start([])
    await saying(/http:\/\/127\.0\.0\.1/)
    const [line] = output().split('\n')
    expect(line).toBe(t('start:inBrowser', { reason: t('start:reason_noDisplay') }))
    child.kill('SIGINT')
    expect(await exitOf(child)).toBe(0)
  })

  it('opens Electron with what it was asked for, and leaves with its exit code', async context => {
    context.skip(!posix, reason)
    const { child, output } = start(['--demo'], await standIn('echo "got $*"; exit 0'))
    expect(await exitOf(child)).toBe(0)
    expect(output()).toBe(`got ${process.cwd()} --demo --data=${join(folder, 'data')}\n`)
  })

  it('falls back to the browser with the reason when Electron cannot start', async context => {
    context.skip(!posix, reason)
    const words = 'error while loading shared libraries: libnss3.so: cannot open shared object file'
    const { child, output, saying } = start([], await standIn(`echo "${words}" >&2; exit 127`))
    await saying(/http:\/\/127\.0\.0\.1/)
    expect(output()).toContain(t('start:inBrowser', { reason: t('start:reason_library', { library: 'libnss3.so' }) }))
    expect(output()).not.toContain(words)
    child.kill('SIGINT')
    expect(await exitOf(child)).toBe(0)
  })

  it('does not start another host when Electron is told to end', async context => {
    context.skip(!posix, reason)
    const { child, output, saying } = start(
      [],
      await standIn('trap "exit 3" TERM; echo ready; while :; do sleep 0.1; done'),
    )
    await saying(/ready/)
    child.kill('SIGTERM')
    expect(await exitOf(child)).toBe(3)
    expect(output()).toBe('ready\n')
  })

  it('tells wrong usage by exit code 2', async () => {
    const { child, output } = start(['--bogus'])
    expect(await exitOf(child)).toBe(2)
    expect(output()).toContain('--bogus')
  })
})
