/** Names with which Electron or a browser opens a door, each with the item of Electron's checklist that speaks of it. */
export type GuardedName = { name: string; item: string; files?: readonly string[] }

const never = (item: string, ...names: string[]): GuardedName[] => names.map(name => ({ name, item }))
const only = (item: string, files: readonly string[], ...names: string[]): GuardedName[] =>
  names.map(name => ({ name, item, files }))

/** A guarded name, however it is written, is a fault: everywhere, or outside the files that are named. */
export const guardedNames: readonly GuardedName[] = [
  ...never('2', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'enableRemoteModule'),
  ...never('4', 'appendSwitch', 'appendArgument', 'commandLine'),
  ...only('5', ['main/electron/lock-down.ts'], 'setPermissionRequestHandler', 'setPermissionCheckHandler'),
  // What keeps windows in is set on the one session; another would know nothing of it.
  ...never('5', 'fromPartition', 'fromPath', 'partition', 'setCertificateVerifyProc'),
  ...never('6', 'disableWebSecurity', 'bypassCSP', 'corsEnabled', 'allowServiceWorkers'),
  ...never('7', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe'),
  ...never('7', 'createContextualFragment', 'parseHTMLUnsafe', 'executeJavaScript', 'executeJavaScriptInIsolatedWorld'),
  ...only('7', ['renderer/features/report/report-frame.tsx'], 'srcDoc'),
  ...never('7', 'srcdoc'),
  ...never('8', 'allowRunningInsecureContent'),
  ...never('9', 'experimentalFeatures'),
  ...never('10', 'enableBlinkFeatures'),
  ...never('11', 'webview', 'webviewTag', 'allowpopups'),
  ...only('12', ['main/electron/lock-down.ts'], 'will-attach-webview'),
  ...only('14', ['main/electron/lock-down.ts'], 'setWindowOpenHandler'),
  ...only('15', ['main/electron/open-outside.ts'], 'openExternal'),
  ...never('15', 'openPath'),
  ...only('17', ['main/electron.ts', 'main/transports/ipc/serve-ipc.ts'], 'ipcMain'),
  ...only('18', ['main/electron/main-window.ts', 'main/electron/report-printer.ts'], 'loadURL'),
  ...never('18', 'loadFile', 'registerFileProtocol', 'interceptFileProtocol'),
  ...never('19', 'ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'NODE_TLS_REJECT_UNAUTHORIZED'),
  ...only('20', ['main/preload.ts'], 'ipcRenderer', 'contextBridge', 'exposeInMainWorld'),
]

/** What a window may say in its `webPreferences`; `true` and `false` are the only words for it, `any` leaves it open. */
export const windowPreferences: Record<string, true | false | 'any'> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  preload: 'any',
  javascript: false,
  spellcheck: false,
}
export const neededPreferences = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity'] as const

/** What the preload may give to pages, and what of `ipcRenderer` it may use, on which channel. */
export const bridge = { key: 'plumbline', members: ['call', 'onEvent'] }
export const bridgeUses: Record<string, string> = {
  invoke: 'callChannel',
  on: 'eventChannel',
  removeListener: 'eventChannel',
}

/** Without these calls in it, the desktop root would open windows that nothing keeps in. */
export const lockDownCalls = [
  'lockDownWindows',
  'refusePermissions',
  'refuseNetwork',
  'registerAppScheme',
  'serveAppScheme',
]
