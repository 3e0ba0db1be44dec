import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createMessages } from '../../../core/messages/messages.ts'
import { findAppFolders } from '../../../main/app-folders.ts'
import { runCli } from '../../../main/cli/run-cli.ts'
import { createTerminal } from '../../../main/cli/terminal.ts'
import { workspace } from '../../../main/cli/workspace.ts'

export const projectRoot = resolve(import.meta.dirname, '../../..')
const cli = join(projectRoot, 'main/cli.ts')

export type CliOutcome = { code: number | null; out: string; err: string }

/** Starts `node main/cli.ts`, straight from source, as a user would. */
export const spawnCli = (words: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [cli, ...words], { env: { ...process.env, CI: '1', ...env }, stdio: 'pipe' })

/** Runs a command in a process of its own, to its end. */
export const runProcess = (words: readonly string[], env?: Record<string, string>): Promise<CliOutcome> =>
  new Promise((done, fail) => {
    const child = spawnCli(words, env)
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', chunk => {
      out += chunk
    })
    child.stderr.setEncoding('utf8').on('data', chunk => {
      err += chunk
    })
    child.once('error', fail)
    child.once('close', code => done({ code, out, err }))
    child.stdin.end()
  })

/** Runs a command in this process: the same program without the second that a process takes to start. */
export const runInside = (...words: string[]): Promise<CliOutcome> => runAsked([], ...words)

/** As `runInside`, with somebody at the terminal who gives these answers; without any nobody is there. */
export const runAsked = async (answers: readonly string[], ...words: string[]): Promise<CliOutcome> => {
  const left = [...answers]
  const answer = async (): Promise<string | null> => left.shift() ?? null
  const ask = { secret: answer, line: answer }
  let [out, err] = ['', '']
  const terminal = createTerminal(
    {
      write: text => {
        out += text
      },
    },
    {
      write: text => {
        err += text
      },
    },
  )
  const context = { messages: createMessages(), terminal, folders: findAppFolders(projectRoot) }
  const code = await runCli(context, words, {
    serve: () => {
      throw new Error('no test here serves')
    },
    workspace: (_, request) => workspace({ ...context, dataFolder: request.options.data ?? '', ask }, request),
  })
  return { code, out, err }
}

/** A folder that is gone after the test. */
export const temporaryFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'plumbline-cli-'))
  return {
    path,
    write: async (name: string, content: string | Uint8Array): Promise<string> => {
      const file = join(path, name)
      await writeFile(file, content)
      return file
    },
    remove: () => rm(path, { recursive: true, force: true }),
  }
}

export const longestLine = (text: string): number => Math.max(...text.split('\n').map(line => [...line].length))
