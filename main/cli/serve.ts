import { join } from 'node:path'
import type { RunningServer, ServerOptions } from '../server.ts'
import type { CliContext } from './cli-context.ts'
import { failureLines, isAppError, unexpectedLines } from './failure-lines.ts'
import { hasDesktop, openBrowser } from './open-browser.ts'
import type { ServeOptions } from './program.ts'
import { indented } from './text-layout.ts'

type ServeContext = CliContext & {
  dataFolder: string
  startServer: (options: ServerOptions) => Promise<RunningServer>
  process: Pick<NodeJS.Process, 'platform' | 'env' | 'stdin' | 'on' | 'off'>
}

/** Runs the browser host until it is told to stop, and lets whoever sits at the terminal have new links. */
export const serve = async (context: ServeContext, { port = 0, open, demo }: ServeOptions): Promise<number> => {
  const { messages, terminal, dataFolder, process, startServer } = context
  const { t } = messages
  const reportFailure = (call: string, error: unknown) => terminal.err(`${call}: ${unexpectedLines(t, error)}`)
  const server = await startServer({ dataFolder, port, demo, reportFailure })
  greet(context, demo)
  const link = server.newStartLink()
  terminal.out(`${t('cli:startLink')}\n${link}`)
  offerNewLinks(context, server)
  if (open && hasDesktop(process) && !(await openBrowser(process.platform, link)))
    terminal.err(indented(t('cli:browserFailed'), 0))
  await stopOnSignal(context, server)
  process.stdin.pause()
  terminal.out(t('cli:stopping'))
  return 0
}

/** While saving fails, as on a full disk, nothing is given up: the next signal tries again. */
const stopOnSignal = async (context: ServeContext, server: RunningServer): Promise<void> => {
  const { process, terminal, messages } = context
  for (;;) {
    await signalled(process)
    try {
      return await server.close()
    } catch (error) {
      terminal.err(isAppError(error) ? failureLines(messages.t, error) : unexpectedLines(messages.t, error))
    }
  }
}

const greet = (
  { messages: { t }, terminal, folders, dataFolder }: CliContext & { dataFolder: string },
  demo: boolean,
) => {
  terminal.out(t('cli:serving', { version: folders.version }))
  if (demo) terminal.out(t('cli:servingDemo'))
  terminal.out(t('cli:servingData', { folder: demo ? join(dataFolder, 'demo') : dataFolder }))
}

/** Every Enter prints a link for one more window. */
const offerNewLinks = (
  { messages: { t }, terminal, process: { stdin } }: ServeContext,
  server: RunningServer,
): void => {
  terminal.out(t(stdin.isTTY ? 'cli:newLinkHint' : 'cli:stopHint'))
  stdin.on('error', () => {})
  stdin.on('data', () => terminal.out(`${t('cli:startLink')}\n${server.newStartLink()}`))
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const signalled = (process: ServeContext['process']): Promise<void> =>
  new Promise(resolve => {
    const stop = (): void => {
      for (const signal of stopSignals) process.off(signal, stop)
      resolve()
    }
    for (const signal of stopSignals) process.on(signal, stop)
  })
