import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runProgram, runTool } from './tool.ts'

const quiet = { milliseconds: 15_000, show: false }
const node = (script: string, milliseconds = 15_000) =>
  runProgram(process.cwd(), process.execPath, ['-e', script], { milliseconds, show: false })

describe('runProgram', () => {
  it('keeps what a failing program said', async () => {
    expect(await node('console.error("why"); process.exit(1)')).toEqual({ ok: false, output: 'why\n' })
    expect((await runProgram('.', '/no/such/program', [], quiet)).ok).toBe(false)
  })

  it('gives a program nothing to wait for', async () => {
    expect(await node('process.stdin.on("data", () => {}).on("end", () => console.log("end"))')).toMatchObject({
      ok: true,
    })
  })

  it('ends a program that hangs together with what it started, which would hold its output open', async () => {
    const hang = 'setInterval(() => {}, 1000)'
    const script = `require('child_process').spawn(process.execPath, ['-e', '${hang}'], { stdio: 'inherit' }); ${hang}`
    const began = performance.now()
    const { ok, output } = await node(script, 1000)
    expect(ok).toBe(false)
    expect(output).toContain('Stopped after 1 s.')
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it.skipIf(process.platform === 'win32')('leaves none of several programs behind when it is interrupted', async () => {
    const tool = pathToFileURL(resolve('test/run/tool.ts')).href
    const hang = 'console.log(process.pid); setInterval(() => {}, 1000)'
    const script = `
      import { runProgram } from '${tool}'
      const run = () => runProgram('.', process.execPath, ['-e', \`${hang}\`], { milliseconds: 15_000, show: true })
      await Promise.all([run(), run()])`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    // Its output, which both inherit, ends with the last of them.
    const pids: number[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      pids.push(Number(line))
      if (pids.length === 2) child.kill('SIGTERM')
    }
    expect(pids).toHaveLength(2)
  })
})

describe('runTool', () => {
  it.each(['@biomejs/biome', 'typescript:tsc', 'vitest', '@playwright/test:playwright'])('finds %s', async bin => {
    expect(await runTool(process.cwd(), bin, ['--version'], quiet)).toMatchObject({ ok: true })
  })
})
