import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import Conf from 'conf'
import { onTestFinished } from 'vitest'
import type { AppEvent } from '../../../core/contract/contract.ts'
import type { OpenedFile } from '../../../core/contract/shapes.ts'
import { type AppServicesOptions, createAppServices } from '../../../main/services/app-services.ts'
import type { Host, MadeFile } from '../../../main/services/host.ts'
import { openSettings } from '../../../main/services/settings.ts'
import { createDispatcher } from '../../../main/transports/dispatcher.ts'
import { failingCall, type Reply, succeedingCall } from '../contract/call.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const questionnairesFolder = resolve(import.meta.dirname, '../../../questionnaires')

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

/** All services on real files in a temporary folder, closed when the test is over. */
export const openServices = async (overrides: Partial<AppServicesOptions> = {}) => {
  const { host, events, delivered } = createTestHost()
  const dataFolder = overrides.dataFolder ?? temporaryFolder()
  const services = await createAppServices({
    dataFolder,
    workspace: 'own',
    questionnairesFolder,
    openSettings: folder => openSettings(Conf, folder),
    host,
    clock: () => new Date(),
    newId: randomUUID,
    ...overrides,
  })
  onTestFinished(() => services.close().catch(() => undefined))
  return { ...services, dataFolder, events, delivered }
}

/** The app without a window: calls go straight to the dispatcher. */
export const openApp = async (overrides: Partial<AppServicesOptions> = {}) => {
  const { handlers, ...app } = await openServices(overrides)
  const failures: unknown[] = []
  const dispatch = createDispatcher(handlers, (_, error) => failures.push(error))
  const reply: Reply = (name, input) => dispatch('facilitator', name, input)
  return { ...app, call: succeedingCall(reply), failing: failingCall(reply), failures }
}
