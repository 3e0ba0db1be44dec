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

/** Runs the built main bundle and preload on Node, with windows that are pages of the Chromium at this endpoint. */
export const startStandIn =
  (endpoint: string): Start<DesktopApp> =>
  async ({ dataFolder, args = [], displays = [laptop], appFolder = projectFolder }, reportFault) => {
    const settings = { appFolder, appData: dirname(dataFolder), endpoint, displays }
    const words = [starter, JSON.stringify(settings), `--data=${dataFolder}`, ...args]
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const told: string[] = []
    const opensWindow = await untilWindow(child, told, reportFault)
    const ended = async () => ({ exitCode: await exitOf(child), told: told.join('\n') })
    if (!opensWindow) return { kind: 'ended', ended: await ended() }

    const browser = await chromium.connectOverCDP(endpoint)
    let over = false
    const page = await joinWindow(browser, child, fault => {
      if (!over) reportFault(fault)
    })
    const desktop = commandsOf(child)
    const app: DesktopApp = {
      target: 'stand-in',
      page,
      desktop,
      quit: async () => {
        void desktop('quit')
        const outcome = await ended()
        await browser.close()
        return outcome
      },
      kill: async () => {
        // That the page then misses its app is no fault of the page.
        over = true
        child.kill('SIGKILL')
        await exitOf(child)
        // The profile goes with the process that opened it, and the page with the profile.
        if (!page.isClosed()) await page.waitForEvent('close')
        await browser.close()
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

/** Whether the app is about to open a window; it may also end without one. */
const untilWindow = (child: ChildProcess, told: string[], reportFault: ReportFault): Promise<boolean> => {
  const output = collectOutput(child)
  return new Promise(resolve => {
    child.on('message', (message: FromApp) => {
      if (message.kind === 'windows-coming') resolve(true)
      if (message.kind === 'fault') reportFault(message.reason)
      if (message.kind === 'error-box') told.push(`${message.title}\n${message.content}`)
    })
    child.once('exit', (code, signal) => {
      const unexplained = code !== 0 && signal === null && told.length === 0
      if (unexplained) reportFault(`The app ended with exit code ${code}:\n${output()}`)
      resolve(false)
    })
  })
}

/** Listens to the pages of the browser that the app has joined, and only then lets the app open its window. */
const joinWindow = async (browser: Browser, child: ChildProcess, reportFault: ReportFault): Promise<Page> => {
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser behind the windows has no context')
  await watchPages(context, reportFault)
  // Without a listener Playwright would answer here what is the app's to answer.
  context.on('dialog', () => {})
  const opened = context.waitForEvent('page')
  tell(child, { kind: 'watching' })
  const page = await opened
  await page.waitForURL(/\.app\.localhost\//)
  return page
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
