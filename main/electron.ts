import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session, shell } from 'electron'
import ElectronStore from 'electron-store'
import { AppError } from '../core/app-error.ts'
import type { AppEvent } from '../core/contract/contract.ts'
import { failureText } from '../core/messages/failure-text.ts'
import { createMessages } from '../core/messages/messages.ts'
import { dataFolderOf } from './data-folder.ts'
import { pageOrigin, registerAppScheme, serveAppScheme } from './electron/app-scheme.ts'
import { askBeforeClosing } from './electron/ask-before-closing.ts'
import { closeOrAsk } from './electron/close-or-ask.ts'
import { takeDataFolder } from './electron/data-place.ts'
import { createKeyGuard } from './electron/key-guard.ts'
import { type LaunchOptions, readLaunchOptions } from './electron/launch-options.ts'
import { lockDownWindows, refuseNetwork, refusePermissions } from './electron/lock-down.ts'
import { openMainWindow, showWindow } from './electron/main-window.ts'
import { type MenuCommand, menuTemplate } from './electron/menu.ts'
import { createNativeFiles } from './electron/native-files.ts'
import { createOneUsePages } from './electron/one-use-pages.ts'
import { createOpenLink, createOpenOutside } from './electron/open-outside.ts'
import { recoverWindow } from './electron/recover-window.ts'
import { createReportPrinter } from './electron/report-printer.ts'
import { createPageServer } from './electron/serve-page.ts'
import { createAppServices } from './services/app-services.ts'
import type { Host } from './services/host.ts'
import { openSettings, type SettingsStore } from './services/settings.ts'
import { createDurableFiles } from './services/storage/durable-file.ts'
import { nodeFileSystem } from './services/storage/file-system.ts'
import { createDispatcher } from './transports/dispatcher.ts'
import { broadcast, serveIpc } from './transports/ipc/serve-ipc.ts'
import { startSessionListener } from './transports/session/session-listener.ts'

const { t } = createMessages()
const appFolder = app.getAppPath()
const reports = createOneUsePages()
let mainWindow: BrowserWindow | null = null
let settings: SettingsStore | null = null
const parentWindow = (): BrowserWindow | null => mainWindow
const emit = (event: AppEvent): void => broadcast(mainWindow ? [mainWindow.webContents] : [], event)

const main = async (): Promise<void> => {
  const request = readLaunchOptions(process.argv.slice(app.isPackaged ? 1 : 2))
  try {
    if (request.kind === 'launch') await start(request.options)
    else await refuseToStart(t('desktop:dataNeedsFolder'))
  } catch (error) {
    await refuseToStart(explain(error))
  }
}

const start = async ({ data, workspace }: LaunchOptions): Promise<void> => {
  const dataFolder = dataFolderOf({ platform: process.platform, env: process.env, home: homedir(), asked: data })
  takeDataFolder(app, dataFolder)
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  await app.whenReady()
  shutIn()
  const reportFailure = (call: string, error: unknown): void => console.error(`${call} failed:`, error)
  const participantPage = join(appFolder, 'out', 'participant', 'index.html')
  const services = await createAppServices({
    dataFolder,
    workspace,
    questionnairesFolder: join(appFolder, 'questionnaires'),
    participantPage,
    openSettings: async folder => {
      settings = await openSettings(ElectronStore, folder)
      return settings
    },
    host: createHost(),
    openSessionListener: place =>
      startSessionListener({ dispatch, pageFile: participantPage, t, reportFailure }, place),
    clock: () => new Date(),
    newId: randomUUID,
  })
  const dispatch = createDispatcher(services.handlers, reportFailure)
  serveIpc({ ipcMain, dispatch, pageOrigin })
  leaveInOrder(services.close)
  buildMenu()
  comeBack()
  createMainWindow()
}

const shutIn = (): void => {
  const openOutside = createOpenOutside({ dialog, shell, parentWindow, t })
  lockDownWindows({ app, openOutside: address => void openOutside(address) })
  refusePermissions(session.defaultSession)
  refuseNetwork(session.defaultSession)
  serveAppScheme(protocol, { servePage: createPageServer(join(appFolder, 'out', 'renderer')), reports })
}

const createHost = (): Host => ({
  kind: 'desktop',
  version: app.getVersion(),
  pdf: 'file',
  printPdf: createReportPrinter({ openWindow: options => new BrowserWindow(options), pages: reports }),
  ...createNativeFiles({
    dialog,
    parentWindow,
    durableFiles: createDurableFiles(nodeFileSystem),
    startFolder: app.getPath('documents'),
    t,
  }),
  openLink: createOpenLink({ dialog, shell, parentWindow, t }),
  keyGuard: createKeyGuard({ safeStorage, platform: process.platform }),
  emit,
})

const createMainWindow = (): BrowserWindow => {
  const window = openMainWindow({
    create: options => new BrowserWindow(options),
    screen,
    appFolder,
    title: t('app:name'),
    lastPlace: settings?.readWindow() ?? null,
    keepPlace: place => settings?.writeWindow(place),
  })
  recoverWindow({ app, dialog, window, t })
  askBeforeClosing({ dialog, window, t })
  window.once('closed', () => {
    mainWindow = null
  })
  mainWindow = window
  return window
}

const buildMenu = (): void => {
  const choose = (command: MenuCommand): void => {
    const event = { name: 'menu.chosen', payload: { command } } as const
    if (mainWindow) emit(event)
    // On macOS the menu outlives the window: the command waits for the page to listen.
    else createMainWindow().webContents.once('did-finish-load', () => emit(event))
  }
  const template = menuTemplate({ platform: process.platform, developer: !app.isPackaged, t, choose })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  app.setAboutPanelOptions({ applicationName: t('app:name'), applicationVersion: app.getVersion() })
}

/** A second start, or a click on the dock, shows the window that is there or opens it again. */
const comeBack = (): void => {
  const show = (): void => (mainWindow ? showWindow(mainWindow) : void createMainWindow())
  app.on('second-instance', show)
  app.on('activate', show)
}

/** Windows close first, so that what they still send is saved too; then everything is written out, then we go. */
const leaveInOrder = (closeServices: () => Promise<void>): void => {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let closing = false
  app.on('will-quit', event => {
    event.preventDefault()
    if (closing) return
    closing = true
    const reportFailure = (error: unknown): void => console.error('Closing failed:', error)
    void closeOrAsk({ dialog, close: closeServices, reportFailure, t }).then(exitCode => app.exit(exitCode))
  })
}

const explain = (error: unknown): string => {
  if (error instanceof AppError) return failureText(t, error)
  console.error(error)
  return t('desktop:unexpected', { reason: error instanceof Error ? error.message : String(error) })
}

const refuseToStart = async (text: string): Promise<void> => {
  await app.whenReady()
  dialog.showErrorBox(t('desktop:cannotStart'), text)
  app.exit(1)
}

app.setName(t('app:name'))
registerAppScheme(protocol)
void main()
