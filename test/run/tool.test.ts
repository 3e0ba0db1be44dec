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
})

describe('runTool', () => {
  it.each(['@biomejs/biome', 'typescript:tsc', 'vitest', '@playwright/test:playwright'])('finds %s', async bin => {
    expect(await runTool(process.cwd(), bin, ['--version'], quiet)).toMatchObject({ ok: true })
  })
})
