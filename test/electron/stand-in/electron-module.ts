import type { BrowserContext, Page } from '@playwright/test'
import type * as Electron from 'electron'
import { StandInApp } from './app.ts'
import { StandInWindow } from './browser-window.ts'
import { StandInChromium } from './chromium.ts'
import type { Commands, Control, Rectangle } from './control.ts'
import { StandInDialog } from './dialog.ts'
import { StandInScreen } from './displays.ts'
import { StandInIpcMain } from './ipc-main.ts'
import { createStandInMenu, type StandInMenu } from './menu.ts'
import { routeRequests } from './routes.ts'
import { StandInSafeStorage } from './safe-storage.ts'
import { StandInProtocol, StandInSession } from './schemes.ts'
import type { StandInWebContents } from './web-contents.ts'

export type StandInOptions = {
  appFolder: string
  appData: string
  /** Where the browser listens in which windows are pages. */
  endpoint: string
  displays: Rectangle[]
  control: Control
}

/** What `import 'electron'` gives the app, and what the test may do with it from outside. */
export const createStandIn = ({ appFolder, appData, endpoint, displays, control }: StandInOptions) => {
  const contentsOfPage = new Map<Page, StandInWebContents>()
  let expectedPages = 0
  const protocol = new StandInProtocol()
  const defaultSession = new StandInSession()
  const prepare = (context: BrowserContext): Promise<void> =>
    routeRequests(context, {
      protocol,
      session: defaultSession,
      isExpected: () => (expectedPages > 0 ? expectedPages-- > 0 : false),
      contentsOf: page => contentsOfPage.get(page) ?? null,
      anyContents: () => StandInWindow.all[0]?.webContents ?? null,
    })
  const chromium = new StandInChromium(endpoint, control, prepare)
  const app = new StandInApp({ appFolder, appData, closeBrowser: () => chromium.close() })
  const ipcMain = new StandInIpcMain()
  const dialog = new StandInDialog(control)
  const menu = createStandInMenu()
  const screen = new StandInScreen(displays)
  const openedOutside: string[] = []
  StandInWindow.surroundings = {
    app,
    ipcMain,
    workArea: screen.getPrimaryDisplay().workArea,
    openPage: async (contents, options) => {
      const context = await chromium.context()
      expectedPages++
      const page = await context.newPage()
      contentsOfPage.set(page, contents)
      if (!defaultSession.refusesPermissions) await context.grantPermissions(['geolocation', 'notifications'])
      if (options.webPreferences?.javascript === false) {
        const client = await context.newCDPSession(page)
        await client.send('Emulation.setScriptExecutionDisabled', { value: true })
      }
      return page
    },
  }
  const shell = {
    openExternal: async (url: string): Promise<void> => {
      openedOutside.push(url)
    },
  } satisfies Pick<Electron.Shell, 'openExternal'>

  const electron = {
    app,
    BrowserWindow: StandInWindow,
    dialog,
    ipcMain,
    Menu: menu satisfies Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
    protocol,
    safeStorage: new StandInSafeStorage(appData),
    screen,
    session: { defaultSession },
    shell,
  }
  return { electron, commands: commandsOf(app, dialog, menu, openedOutside) }
}

const commandsOf = (app: StandInApp, dialog: StandInDialog, menu: StandInMenu, openedOutside: string[]): Commands => {
  const window = (): StandInWindow => {
    const [first] = StandInWindow.all
    if (!first) throw new Error('No window is open')
    return first
  }
  return {
    answerDialog: answer => dialog.answerNext(answer),
    shownDialogs: () => dialog.shown,
    openedOutside: () => openedOutside,
    windows: () => Promise.all(StandInWindow.all.map(each => each.report())),
    menu: () => menu.report(),
    clickMenu: id => menu.click(id),
    moveWindow: bounds => window().setBounds(bounds),
    minimizeWindow: () => window().minimize(),
    maximizeWindow: () => window().maximize(),
    closeWindow: () => window().close(),
    crashWindow: () => window().webContents.forcefullyCrashRenderer(),
    hangWindow: () => {
      window().emit('unresponsive')
    },
    quit: () => app.quit(),
  }
}
