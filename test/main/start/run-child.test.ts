import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { runChild, tryChild } from '../../../main/start/run-child.ts'

const node = (script: string): [string, string[], string] => [process.execPath, ['-e', script], tmpdir()]

describe('runChild', () => {
  it('gives back the exit code', async () => {
    await expect(runChild(...node('process.exit(7)')).ended).resolves.toBe(7)
    await expect(runChild(...node('')).ended).resolves.toBe(0)
  })

  it('counts a signal as 128 and its number, as shells do', async () => {
    const { child, ended } = runChild(...node('setInterval(() => {}, 1000)'))
    child.kill('SIGTERM')
    await expect(ended).resolves.toBe(143)
  })

  it('leaves no signal handler behind', async () => {
    const before = process.listenerCount('SIGTERM')
    await runChild(...node('')).ended
    expect(process.listenerCount('SIGTERM')).toBe(before)
  })
})

describe('tryChild', () => {
  it('reports the last words of a program that fails at once', async () => {
    const outcome = await tryChild(...node('console.error("no display"); process.exit(3)'), 10_000)
    expect(outcome).toMatchObject({ kind: 'failed-early', end: { code: 3, errorText: 'no display\n' } })
  })

  it('reports a program that cannot be run', async () => {
    const outcome = await tryChild('/no/such/program', [], tmpdir(), 10_000)
    expect(outcome).toMatchObject({ kind: 'failed-early', end: { errorCode: 'ENOENT' } })
  })

  it('takes a quick success for success', async () => {
    expect(await tryChild(...node(''), 10_000)).toEqual({ kind: 'ran', code: 0 })
  })

  it('passes on the exit code of one that ran before it failed', async () => {
    expect(await tryChild(...node('setTimeout(() => process.exit(5), 400)'), 50)).toEqual({ kind: 'ran', code: 5 })
  })
})
