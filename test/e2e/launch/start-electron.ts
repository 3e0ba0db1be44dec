import { _electron, type ElectronApplication } from '@playwright/test'
import { onlyFileIn } from './only-file-in.ts'
import { exitOf } from './process-end.ts'
import { projectFolder, type Start } from './running-app.ts'
import { watchPages } from './watch-page.ts'

/** Runs the built app in Electron itself. */
export const startElectron: Start = async ({ dataFolder, args = [], appFolder = projectFolder }, reportFault) => {
  const electron = await _electron.launch({
    args: [appFolder, `--data=${dataFolder}`, ...args],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  await watchPages(electron.context(), reportFault)
  const page = await electron.firstWindow()
  const child = electron.process()
  const app = {
    target: 'electron',
    page,
    quit: async () => {
      await electron.evaluate(({ app }) => app.quit())
      return { exitCode: await exitOf(child), told: '' }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exitOf(child)
    },
    chooseFile: async (path: string, ask: () => Promise<void>) => {
      await answerOpenDialog(electron, path)
      await ask()
    },
    keepFile: async (folder: string, ask: () => Promise<void>) => {
      await answerSaveDialog(electron, folder)
      await ask()
      return onlyFileIn(folder)
    },
  } as const
  return { kind: 'running', app }
}

const answerOpenDialog = (electron: ElectronApplication, path: string): Promise<void> =>
  electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)

const answerSaveDialog = (electron: ElectronApplication, folder: string): Promise<void> =>
  electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      const { defaultPath = '' } = asked.at(-1) as { defaultPath?: string }
      const fileName = defaultPath.split(/[\\/]/).at(-1) ?? ''
      return { canceled: false, filePath: `${chosen}/${fileName}` }
    }
  }, folder)
