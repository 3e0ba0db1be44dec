import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type ToolOutcome = { ok: boolean; output: string }
export type ToolWishes = { env?: Record<string, string>; milliseconds: number; show: boolean }

/** Runs a tool's own JavaScript on this Node, so that neither a shell nor a search path can get in between. */
export const runTool = (root: string, bin: string, words: string[], wishes: ToolWishes): Promise<ToolOutcome> =>
  runProgram(root, process.execPath, [binPath(root, bin), ...words], wishes)

/** Runs a program with nothing to read, ended with its whole group when it takes too long. */
export const runProgram = (
  root: string,
  program: string,
  words: string[],
  { env, milliseconds, show }: ToolWishes,
): Promise<ToolOutcome> =>
  new Promise(resolve => {
    const grouped = process.platform !== 'win32'
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      detached: grouped,
      windowsHide: true,
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const end = () => (grouped && child.pid ? process.kill(-child.pid, 'SIGKILL') : child.kill())
    const timer = setTimeout(() => {
      output += `\nStopped after ${Math.round(milliseconds / 1000)} s.`
      end()
    }, milliseconds)
    // Several programs run side by side: whoever is interrupted first leaves none of them behind.
    const interrupted = () => process.exit(130)
    process.once('SIGINT', interrupted)
    process.once('SIGTERM', interrupted)
    process.once('exit', end)
    const finish = (ok: boolean) => {
      clearTimeout(timer)
      process.off('SIGINT', interrupted)
      process.off('SIGTERM', interrupted)
      process.off('exit', end)
      resolve({ ok, output })
    }
    child.once('error', error => {
      output += error.message
      finish(false)
    })
    child.once('close', code => finish(code === 0))
  })

/** Where a package says its program lies: `vitest`, or `package:program` where the names differ. */
const binPath = (root: string, bin: string): string => {
  const [name = bin, program = name.split('/').at(-1) ?? name] = bin.split(':')
  const folder = join(root, 'node_modules', name)
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bins === 'string' ? bins : bins[program])
}
