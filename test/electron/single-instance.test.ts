import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { holdSingleInstance, type SecondStart } from './stand-in/single-instance.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-instance-'))
})
afterEach(() => rm(folder, { recursive: true }))

const start: SecondStart = { argv: ['app', '--demo'], workingDirectory: '/' }
const modulePath = join(import.meta.dirname, 'stand-in/single-instance.ts')

/** Another process that asks for the same instance and prints what it was told. */
const otherProcess = async (then: string): Promise<string> => {
  const source = `
    const { holdSingleInstance } = await import(${JSON.stringify(modulePath)})
    const hold = holdSingleInstance(${JSON.stringify(folder)}, ${JSON.stringify(folder)}, ${JSON.stringify(start)}, () => {})
    console.log(hold.first)
    ${then}`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', chunk => {
    output += String(chunk)
  })
  await once(child, 'close')
  return output.trim()
}

it('tells the first of a second start, and the second that it is second', async () => {
  const told: SecondStart[] = []
  const first = holdSingleInstance(folder, folder, { argv: [], workingDirectory: '/' }, second => told.push(second))
  expect(first.first).toBe(true)
  expect(await otherProcess('')).toBe('false')
  await expect.poll(() => told).toEqual([start])
  first.release()
})

it('takes over from one that is gone, released or not', async () => {
  expect(await otherProcess('process.kill(process.pid, "SIGKILL")')).toBe('true')
  expect(await otherProcess('hold.release()')).toBe('true')
  expect(await otherProcess('hold.release()')).toBe('true')
})
