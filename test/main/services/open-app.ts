import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import Conf from 'conf'
import { onTestFinished } from 'vitest'
import type { AppEvent } from '../../../core/contract/contract.ts'
import type { OpenedFile } from '../../../core/contract/shapes.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { type AppServicesOptions, createAppServices } from '../../../main/services/app-services.ts'
import type { Host, MadeFile } from '../../../main/services/host.ts'
import { openSettings } from '../../../main/services/settings.ts'
import { createDispatcher } from '../../../main/transports/dispatcher.ts'
import { startSessionListener } from '../../../main/transports/session/session-listener.ts'
import { failingCall, type Reply, succeedingCall } from '../contract/call.ts'
import { writePage } from './sessions/page-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const questionnairesFolder = resolve(import.meta.dirname, '../../../questionnaires')
const participantPage = resolve(import.meta.dirname, '../../../out/participant/index.html')

/** A place to run that shows nothing and keeps what it is handed. */
export const createTestHost = (overrides: Partial<Host> = {}) => {
  const events: AppEvent[] = []
  const delivered: MadeFile[] = []
  const host: Host = {
    kind: 'browser',
    version: '0.0.0-test',
    pdf: 'print-dialog',
    printPdf: () => Promise.reject(new Error('This host prints nothing')),
    openFile: async (): Promise<OpenedFile> => ({ kind: 'unsupported' }),
    deliver: async file => {
      delivered.push(file)
      return { kind: 'saved', path: file.fileName }
    },
    emit: event => events.push(event),
    ...overrides,
  }
  return { host, events, delivered }
}

/** All services on real files in a temporary folder, closed when the test is over. Sessions are served as in the app. */
export const openServices = async (overrides: Partial<AppServicesOptions> = {}) => {
  const { host, events, delivered } = createTestHost()
  const dataFolder = overrides.dataFolder ?? temporaryFolder()
  const failures: unknown[] = []
  const reportFailure = (_: string, error: unknown): number => failures.push(error)
  const page = writePage()
  const services = await createAppServices({
    dataFolder,
    workspace: 'own',
    questionnairesFolder,
    participantPage,
    openSettings: folder => openSettings(Conf, folder),
    host,
    openSessionListener: place =>
      startSessionListener({ dispatch, pageFile: page.file, t: createMessages().t, reportFailure }, place),
    clock: () => new Date(),
    newId: randomUUID,
    ...overrides,
  })
  const dispatch = createDispatcher(services.handlers, reportFailure)
  onTestFinished(async () => {
    await services.close().catch(() => undefined)
    page.remove()
  })
  return { ...services, dispatch, failures, dataFolder, events, delivered }
}

/** The app without a window: calls go straight to the dispatcher. */
export const openApp = async (overrides: Partial<AppServicesOptions> = {}) => {
  const app = await openServices(overrides)
  const reply: Reply = (name, input) => app.dispatch('facilitator', name, input)
  return { ...app, call: succeedingCall(reply), failing: failingCall(reply) }
}
