import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { collectOutput, exitOf } from './process-end.ts'
import { projectFolder, type RunningApp, type Start } from './running-app.ts'
import { watchPages } from './watch-page.ts'

const patience = 20_000

/** Runs the built server and follows the start link that it prints, in a browser profile of its own. */
export const startInBrowser =
  (browser: Browser): Start =>
  async ({ dataFolder, args = [], appFolder = projectFolder }, reportFault) => {
    const server = join(appFolder, 'out/main/cli.js')
    const words = [server, 'serve', '--data', dataFolder, '--no-open', ...args]
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    const output = collectOutput(child)
    const link = await new Promise<string | null>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No start link after ${patience} ms:\n${output()}`)), patience)
      const settle = (found: string | null): void => {
        clearTimeout(late)
        resolve(found)
      }
      child.stdout.on('data', () => {
        const found = /http:\/\/\S+(?=\s)/.exec(output())?.[0]
        if (found) settle(found)
      })
      child.once('exit', () => settle(null))
    })
    const ended = async () => ({ exitCode: await exitOf(child), told: output() })
    if (link === null) return { kind: 'ended', ended: await ended() }

    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    let over = false
    await watchPages(context, fault => {
      if (!over) reportFault(fault)
    })
    child.once('exit', (code, signal) => {
      if (!over) reportFault(`The server ended by itself (${signal ?? `exit code ${code}`}):\n${output()}`)
    })
    const page = await context.newPage()
    await page.goto(link)
    const app: RunningApp = {
      target: 'browser',
      page,
      quit: async () => {
        over = true
        await context.close({ reason: 'The user closed the browser' })
        child.kill('SIGINT')
        return ended()
      },
      kill: async () => {
        // That the page then misses its server is no fault of the page.
        over = true
        child.kill('SIGKILL')
        await exitOf(child)
        await context.close()
      },
      chooseFile: async (path, ask) => {
        const chooser = page.waitForEvent('filechooser')
        await ask()
        await (await chooser).setFiles(path)
      },
      keepFile: async (folder, ask) => {
        const started = page.waitForEvent('download')
        await ask()
        const download = await started
        const path = join(folder, download.suggestedFilename())
        await download.saveAs(path)
        return path
      },
    }
    return { kind: 'running', app }
  }
