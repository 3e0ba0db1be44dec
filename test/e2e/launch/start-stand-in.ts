import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { FromApp, Rectangle, ToApp } from '../../electron/stand-in/control.ts'
import { onlyFileIn } from './only-file-in.ts'
import { collectOutput, exitOf } from './process-end.ts'
import { type Desktop, type DesktopApp, projectFolder, type ReportFault, type Start } from './running-app.ts'
import { watchPages } from './watch-page.ts'

const laptop: Rectangle = { x: 0, y: 0, width: 1440, height: 900 }
const starter = join(import.meta.dirname, '../../electron/stand-in/start.ts')

/** Runs the built main bundle and preload on Node, with windows that are pages of Chromium. */
export const startStandIn: Start<DesktopApp> = async (
  { dataFolder, args = [], displays = [laptop], appFolder = projectFolder },
  reportFault,
) => {
  const settings = { appFolder, appData: dirname(dataFolder), displays }
  const words = [starter, JSON.stringify(settings), `--data=${dataFolder}`, ...args]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const told: string[] = []
  const endpoint = await endpointOf(child, told, reportFault)
  const ended = async () => ({ exitCode: await exitOf(child), told: told.join('\n') })
  if (endpoint === null) return { kind: 'ended', ended: await ended() }

  const browser = await chromium.connectOverCDP(endpoint)
  const page = await joinWindow(browser, child, reportFault)
  const desktop = commandsOf(child)
  const app: DesktopApp = {
    target: 'stand-in',
    page,
    desktop,
    quit: () => {
      void desktop('quit')
      return ended()
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exitOf(child)
      await disconnected(browser)
    },
    chooseFile: async (path, ask) => {
      await desktop('answerDialog', { method: 'showOpenDialog', filePaths: [path] })
      await ask()
    },
    keepFile: async (folder, ask) => {
      await desktop('answerDialog', { method: 'showSaveDialog', folder })
      await ask()
      return onlyFileIn(folder)
    },
  }
  return { kind: 'running', app }
}

/** Where the browser of the first window listens; null when the process ended without opening one. */
const endpointOf = (child: ChildProcess, told: string[], reportFault: ReportFault): Promise<string | null> => {
  const output = collectOutput(child)
  return new Promise(resolve => {
    child.on('message', (message: FromApp) => {
      if (message.kind === 'browser-started') resolve(message.endpoint)
      if (message.kind === 'fault') reportFault(message.reason)
      if (message.kind === 'error-box') told.push(`${message.title}\n${message.content}`)
    })
    child.once('exit', (code, signal) => {
      const unexplained = code !== 0 && signal === null && told.length === 0
      if (unexplained) reportFault(`The app ended with exit code ${code}:\n${output()}`)
      resolve(null)
    })
  })
}

/** Joins the browser that the app has started, listens to its pages, and only then lets the app open its window. */
const joinWindow = async (browser: Browser, child: ChildProcess, reportFault: ReportFault): Promise<Page> => {
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser behind the windows has no context')
  await watchPages(context, reportFault)
  // Without a listener Playwright would answer here what is the app's to answer.
  context.on('dialog', () => {})
  const opened = context.waitForEvent('page')
  tell(child, { kind: 'browser-attached' })
  const page = await opened
  await page.waitForURL(/\.app\.localhost\//)
  return page
}

/** The browser goes after the process that started it, and writes its profile while it goes. */
const disconnected = async (browser: Browser): Promise<void> => {
  if (browser.isConnected()) await new Promise(resolve => browser.once('disconnected', resolve))
}

const tell = (child: ChildProcess, message: ToApp): void => {
  child.send(message)
}

const commandsOf = (child: ChildProcess): Desktop => {
  let last = 0
  return (name, ...args) =>
    new Promise((resolve, reject) => {
      last += 1
      const id = last
      const settle = (message: FromApp): void => {
        if ((message.kind !== 'done' && message.kind !== 'failed') || message.id !== id) return
        child.off('message', settle)
        if (message.kind === 'done') resolve(message.value as never)
        else reject(new Error(message.reason))
      }
      child.on('message', settle)
      tell(child, { kind: 'command', id, name, args })
    })
}
