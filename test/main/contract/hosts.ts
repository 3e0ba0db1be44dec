import type { IpcMainInvokeEvent } from 'electron'
import { onTestFinished } from 'vitest'
import type { Handlers } from '../../../core/contract/contract.ts'
import type { CallReply } from '../../../core/contract/shapes.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { createDispatcher } from '../../../main/transports/dispatcher.ts'
import { createDownloads } from '../../../main/transports/http/downloads.ts'
import { createEventStreams } from '../../../main/transports/http/event-streams.ts'
import { startHttpHost } from '../../../main/transports/http/http-host.ts'
import { callChannel } from '../../../main/transports/ipc/channels.ts'
import { serveIpc } from '../../../main/transports/ipc/serve-ipc.ts'
import { startSessionListener } from '../../../main/transports/session/session-listener.ts'
import { StandInIpcMain } from '../../electron/stand-in/ipc-main.ts'
import { writePage } from '../services/sessions/page-file.ts'
import { callSession } from '../services/sessions/participant.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'
import type { Reply } from './call.ts'

/** A way to reach the handlers. Failures that it reports to the developer are collected. */
export type ContractHost = { name: string; connect: (handlers: Handlers, failures: unknown[]) => Promise<Reply> }

const dispatcherOf = (handlers: Handlers, failures: unknown[]) =>
  createDispatcher(handlers, (_, error) => failures.push(error))

const direct: ContractHost = {
  name: 'the dispatcher',
  connect: async (handlers, failures) => {
    const dispatch = dispatcherOf(handlers, failures)
    return (name, input) => dispatch('facilitator', name, input)
  },
}

const ipc: ContractHost = {
  name: 'Electron IPC',
  connect: async (handlers, failures) => {
    const ipcMain = new StandInIpcMain()
    const pageOrigin = 'app://plumbline'
    const stop = serveIpc({ ipcMain, dispatch: dispatcherOf(handlers, failures), pageOrigin })
    onTestFinished(stop)
    const event = { senderFrame: { url: `${pageOrigin}/index.html`, parent: null } } as IpcMainInvokeEvent
    // What crosses between processes is copied; what cannot be copied does not cross.
    return async (name, input) =>
      structuredClone(await ipcMain.receive(event, callChannel, [structuredClone({ name, input })])) as CallReply
  },
}

const http: ContractHost = {
  name: 'HTTP',
  connect: async (handlers, failures) => {
    const host = await startHttpHost(
      {
        dispatch: dispatcherOf(handlers, failures),
        downloads: createDownloads(),
        events: createEventStreams(),
        rendererFolder: temporaryFolder(),
        t: createMessages().t,
        reportFailure: (_, error) => failures.push(error),
      },
      0,
    )
    onTestFinished(host.close)
    const start = await fetch(host.newStartLink(), { redirect: 'manual' })
    const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? ''
    return async (name, input) => {
      const headers = { cookie, origin: host.address, 'content-type': 'application/json' }
      const body = JSON.stringify({ name, input })
      const answer = await fetch(`${host.address}/api/call`, { method: 'POST', headers, body })
      return (await answer.json()) as CallReply
    }
  },
}

const asParticipant: ContractHost = {
  name: 'the dispatcher',
  connect: async (handlers, failures) => {
    const dispatch = dispatcherOf(handlers, failures)
    return (name, input) => dispatch('participant', name, input)
  },
}

const session: ContractHost = {
  name: 'the listener of a session',
  connect: async (handlers, failures) => {
    const page = writePage()
    const { port, close } = await startSessionListener(
      {
        dispatch: dispatcherOf(handlers, failures),
        pageFile: page.file,
        t: createMessages().t,
        reportFailure: (_, error) => failures.push(error),
      },
      { address: '127.0.0.1', port: 0 },
    )
    onTestFinished(close)
    page.remove()
    return (name, input) => callSession(`http://127.0.0.1:${port}`, name, input)
  },
}

/** The ways of somebody who joined a session. */
export const participantHosts: readonly ContractHost[] = [asParticipant, session]

export const contractHosts: readonly ContractHost[] = [direct, ipc, http]
