import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { AppEvent } from '../core/contract/contract.ts'
import type { CallReply } from '../core/contract/shapes.ts'
import { callChannel, eventChannel } from './transports/ipc/channels.ts'

const call = (name: string, input: unknown): Promise<CallReply> => ipcRenderer.invoke(callChannel, { name, input })

const onEvent = (listener: (event: AppEvent) => void): (() => void) => {
  const forward = (_: IpcRendererEvent, event: AppEvent): void => listener(event)
  ipcRenderer.on(eventChannel, forward)
  return () => {
    ipcRenderer.removeListener(eventChannel, forward)
  }
}

contextBridge.exposeInMainWorld('plumbline', { call, onEvent })
