/** What a test and the process that stands in for Electron tell each other, over the process's own message channel. */
export type Rectangle = { x: number; y: number; width: number; height: number }

/**
 * Answers that a test lays ready for the dialogs to come, each used once. A file is saved under the name that the app
 * proposes; null cancels.
 */
export type DialogAnswer =
  | { method: 'showOpenDialog'; filePaths: string[] }
  | { method: 'showSaveDialog'; folder: string | null }
  | { method: 'showMessageBox'; response: number }
  | { method: 'showMessageBoxSync'; response: number }

/** A dialog as it was shown: method, and the options that the app passed. */
export type ShownDialog = { method: DialogAnswer['method'] | 'showErrorBox'; options: unknown }

export type WindowReport = {
  url: string
  title: string
  bounds: Rectangle
  visible: boolean
  focused: boolean
  maximized: boolean
}

export type MenuReport = { id: string; label: string; role: string | null; accelerator: string | null; menu: string }

/** Everything that a test may ask of the running app from outside its windows. */
export type Commands = {
  answerDialog: (answer: DialogAnswer) => void
  shownDialogs: () => ShownDialog[]
  openedOutside: () => string[]
  windows: () => Promise<WindowReport[]>
  menu: () => MenuReport[]
  clickMenu: (id: string) => void
  moveWindow: (bounds: Rectangle) => void
  minimizeWindow: () => void
  maximizeWindow: () => void
  closeWindow: () => void
  crashWindow: () => void
  hangWindow: () => void
  quit: () => void
}

export type CommandName = keyof Commands
export type ToApp = { kind: 'watching' } | { kind: 'command'; id: number; name: CommandName; args: unknown[] }
export type FromApp =
  | { kind: 'windows-coming' }
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; reason: string }
  | { kind: 'fault'; reason: string }
  | { kind: 'error-box'; title: string; content: string }

/** How the process reports to the test; a fault fails the test that started it. */
export type Control = {
  /** Resolves when the test listens to what the windows do. */
  windowsComing: () => Promise<void>
  fault: (reason: string) => void
  errorBox: (title: string, content: string) => void
}
