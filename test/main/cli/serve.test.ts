import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot, runProcess, spawnCli, temporaryFolder } from './cli-process.ts'

beforeAll(() => {
  if (!existsSync(join(projectRoot, 'out/renderer/index.html'))) throw new Error('Run "npm run build" first.')
})

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let running: ReturnType<typeof spawnCli>[] = []
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  running = []
  await folder.remove()
})

/** Starts the host on a data folder of the test, and waits for what it prints. */
const serve = (...words: string[]) => {
  const child = spawnCli(['serve', '--data', join(folder.path, 'data'), '--no-open', ...words])
  running.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', chunk => {
      output += chunk
    })
  const ended = once(child, 'close').then(([code]) => ({ code, output }))
  return {
    child,
    ended,
    links: async (count: number) => {
      await expect.poll(() => linksIn(output).length, { timeout: 50_000 }).toBe(count)
      return linksIn(output)
    },
  }
}

const linksIn = (output: string): string[] => output.match(/http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+/g) ?? []

describe('plumbline serve', { timeout: 60_000 }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and gives the data folder free', async signal => {
    const { child, links, ended } = serve()
    const [link = ''] = await links(1)
    const signIn = await fetch(link, { redirect: 'manual' })
    const headers = { cookie: signIn.headers.get('set-cookie')?.split(';')[0] ?? '' }
    const page = await fetch(new URL('/', link), { headers })
    expect(await page.text()).toContain('<div id="root">')
    child.kill(signal)
    const { code, output } = await ended
    expect(code).toBe(0)
    expect(output).toContain(`Data folder: ${join(folder.path, 'data')}`)
    expect(output).toContain('Plumbline has stopped. Everything is saved.')
    expect((await readdir(join(folder.path, 'data'))).filter(name => name.includes('lock'))).toEqual([])
  })

  it('prints a new link for every Enter, and only the newest works', async () => {
    const { child, links } = serve()
    await links(1)
    child.stdin.write('\n')
    const [old = '', fresh = ''] = await links(2)
    expect((await fetch(old, { redirect: 'manual' })).status).toBe(403)
    expect((await fetch(fresh, { redirect: 'manual' })).status).toBe(303)
  })

  it('says that it is the demo, which keeps apart from the own rounds', async () => {
    const { child, links, ended } = serve('--demo')
    await links(1)
    child.kill('SIGINT')
    const { code, output } = await ended
    expect(code).toBe(0)
    expect(output).toContain('Demo workspace')
    expect(output).toContain(`Data folder: ${join(folder.path, 'data', 'demo')}\n`)
    expect(await readdir(join(folder.path, 'data'))).toContain('demo')
  })

  it('refuses a data folder that is in use, and names who uses it', async () => {
    const first = serve()
    await first.links(1)
    const { code, output } = await serve().ended
    expect(code).toBe(1)
    expect(output.replace(/\s+/g, ' ')).toContain(`process ${first.child.pid}`)
    expect(output.replace(/\s+/g, ' ')).toMatch(/is in use by .* Close that one first/)
  })

  it('refuses a port that is taken, and gives the data folder free again', async () => {
    const first = serve()
    const [link = ''] = await first.links(1)
    const words = ['serve', '--no-open', '--port', new URL(link).port, '--data', join(folder.path, 'other')]
    const { code, err } = await runProcess(words)
    expect(code).toBe(1)
    expect(err.replace(/\s+/g, ' ')).toMatch(/Port \d+ is taken by another program/)
    expect((await readdir(join(folder.path, 'other'))).filter(name => name.includes('lock'))).toEqual([])
  })

  it('refuses a data folder that cannot be one', async () => {
    const file = await folder.write('a-file', 'x')
    const { code, out, err } = await runProcess(['serve', '--no-open', '--data', join(file, 'data')])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.replace(/\s+/g, '')).toContain(`${file}isafile,notafolder.Chooseanotherwith--data.`)
  })
})
