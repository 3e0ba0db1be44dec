import { basename, join } from 'node:path'
import type {
  BaseWindow,
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  MessageBoxSyncOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import type { Control, DialogAnswer, ShownDialog } from './control.ts'

type Used = Pick<Dialog, 'showErrorBox' | 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync'>
type Method = DialogAnswer['method']
type Asked<Options> = [BaseWindow, Options] | [Options]

/** Native dialogs answered from a queue that the test fills. One that nobody expected is a fault of the test or the app. */
export class StandInDialog implements Used {
  readonly shown: ShownDialog[] = []
  readonly #answers: DialogAnswer[] = []
  readonly #control: Control

  constructor(control: Control) {
    this.#control = control
  }

  answerNext(answer: DialogAnswer): void {
    this.#answers.push(answer)
  }

  showErrorBox(title: string, content: string): void {
    this.shown.push({ method: 'showErrorBox', options: { title, content } })
    this.#control.errorBox(title, content)
  }

  async showOpenDialog(...asked: Asked<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
    const filePaths = this.#take('showOpenDialog', asked.at(-1))?.filePaths ?? []
    return { canceled: filePaths.length === 0, filePaths }
  }

  async showSaveDialog(...asked: Asked<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
    const options = asked.at(-1) as SaveDialogOptions
    const folder = this.#take('showSaveDialog', options)?.folder ?? null
    return {
      canceled: folder === null,
      filePath: folder === null ? '' : join(folder, basename(options.defaultPath ?? '')),
    }
  }

  async showMessageBox(...asked: Asked<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
    const response = this.#take('showMessageBox', asked.at(-1))?.response ?? 0
    return { response, checkboxChecked: false }
  }

  showMessageBoxSync(...asked: [BaseWindow, MessageBoxSyncOptions] | [MessageBoxSyncOptions]): number {
    return this.#take('showMessageBoxSync', asked.at(-1))?.response ?? 0
  }

  #take<M extends Method>(method: M, options: object | undefined): Extract<DialogAnswer, { method: M }> | null {
    this.shown.push({ method, options: JSON.parse(JSON.stringify(options ?? {})) })
    const place = this.#answers.findIndex(answer => answer.method === method)
    const [answer] = place < 0 ? [] : this.#answers.splice(place, 1)
    if (answer) return answer as Extract<DialogAnswer, { method: M }>
    this.#control.fault(`${method} was shown and the test had no answer ready: ${JSON.stringify(options)}`)
    return null
  }
}
