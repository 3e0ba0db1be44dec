import { join } from 'node:path'
import type { BrowserWindow, Screen } from 'electron'
import type { WindowState } from '../../core/settings.ts'
import { pageAddress } from './app-scheme.ts'
import type { ShutInWindow } from './shut-in-window.ts'
import { fitToDisplays, smallestWindow } from './window-place.ts'

export type MainWindow = {
  create: (options: ShutInWindow) => BrowserWindow
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>
  appFolder: string
  title: string
  lastPlace: WindowState | null
  keepPlace: (state: WindowState) => void
}

/** Opens the window of the app where it was last; what it shows is shut in and reaches us only through the preload. */
export const openMainWindow = ({
  create,
  screen,
  appFolder,
  title,
  lastPlace,
  keepPlace,
}: MainWindow): BrowserWindow => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const { maximized, ...bounds } = fitToDisplays(lastPlace, [primary, ...others])
  const window = create({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title,
    show: false,
    webPreferences: {
      preload: join(appFolder, 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    try {
      keepPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() })
    } catch (error) {
      // A full disk must not keep the window open.
      console.error('The place of the window was not kept:', error)
    }
  })
  void window.loadURL(pageAddress)
  return window
}

/** Brings a window to the front, wherever it was put. */
export const showWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
