import type { IpcMain, WebContents, WebFrameMain } from 'electron'
import type { ErrorCode, ErrorKey } from '../../../core/app-error.ts'
import { type AppEvent, callRequestSchema } from '../../../core/contract/contract.ts'
import type { CallReply } from '../../../core/contract/shapes.ts'
import type { Dispatch } from '../dispatcher.ts'
import { callChannel, eventChannel } from './channels.ts'

/** What is asked of the frame that sent a message. */
export type SenderFrame = Pick<WebFrameMain, 'url' | 'parent'>

export type IpcTransport = {
  ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  dispatch: Dispatch
  /** Address under which the app's own page is served, for example `app://plumbline`. */
  pageOrigin: string
}

/** Answers calls from the app's own page. Returns what stops it. */
export const serveIpc = ({ ipcMain, dispatch, pageOrigin }: IpcTransport): (() => void) => {
  ipcMain.handle(callChannel, async (event, ...received: unknown[]): Promise<CallReply> => {
    if (!isOwnPage(event.senderFrame, pageOrigin)) return refusal('forbidden', 'forbidden')
    const request = callRequestSchema.safeParse(received[0])
    if (!request.success) return refusal('bad-input', 'badInput')
    return dispatch('facilitator', request.data.name, request.data.input)
  })
  return () => ipcMain.removeHandler(callChannel)
}

/** Tells every window what happened. */
export const broadcast = (contents: Pick<WebContents, 'send' | 'isDestroyed'>[], event: AppEvent): void => {
  for (const receiver of contents) if (!receiver.isDestroyed()) receiver.send(eventChannel, event)
}

/** Only the top frame of a page of our own may call: never an embedded report, never a page from elsewhere. */
export const isOwnPage = (frame: SenderFrame | null, pageOrigin: string): boolean => {
  if (!frame || frame.parent !== null || !URL.canParse(frame.url)) return false
  const { protocol, host, username, password } = new URL(frame.url)
  return `${protocol}//${host}` === pageOrigin && username === '' && password === ''
}

const refusal = (code: ErrorCode, key: ErrorKey): CallReply => ({
  ok: false,
  error: { code, key, params: {}, faults: [] },
})
