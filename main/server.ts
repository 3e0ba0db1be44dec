import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { AppError } from '../core/app-error.ts'
import { createMessages } from '../core/messages/messages.ts'
import { findAppFolders } from './app-folders.ts'
import { createAppServices } from './services/app-services.ts'
import type { Host } from './services/host.ts'
import type { ChromiumPrinter } from './services/reports/chromium-printer.ts'
import { findChromium } from './services/reports/find-chromium.ts'
import { createRestingPrinter } from './services/reports/resting-printer.ts'
import { openSettings } from './services/settings.ts'
import { createDispatcher } from './transports/dispatcher.ts'
import { createDownloads, type Downloads } from './transports/http/downloads.ts'
import { createEventStreams, type EventStreams } from './transports/http/event-streams.ts'
import { startHttpHost } from './transports/http/http-host.ts'
import { startSessionListener } from './transports/session/session-listener.ts'

export type ServerOptions = {
  dataFolder: string
  /** 0 takes a free one. */
  port: number
  /** Opens the demo workspace instead of the user's own. */
  demo: boolean
  /** Where an unexpected failure is told to the developer. */
  reportFailure: (call: string, error: unknown) => void
}

export type RunningServer = {
  address: string
  newStartLink: () => string
  /** Finishes what is under way, saves and gives the data folder free. Rejects while saving fails; may be called again. */
  close: () => Promise<void>
}

/** The browser host: the same app and contract as on the desktop, over HTTP on this machine only. */
export const startServer = async ({ dataFolder, port, demo, reportFailure }: ServerOptions): Promise<RunningServer> => {
  const folders = findAppFolders(import.meta.dirname)
  if (!existsSync(join(folders.renderer, 'index.html'))) throw new AppError('unavailable', 'notBuilt')
  const downloads = createDownloads()
  const events = createEventStreams()
  const { t } = createMessages()
  const chromium = await findChromium()
  const printer = chromium ? createRestingPrinter(chromium) : null
  const services = await createAppServices({
    dataFolder,
    workspace: demo ? 'demo' : 'own',
    questionnairesFolder: folders.questionnaires,
    participantPage: folders.participantPage,
    openSettings: folder => openSettings(Conf, folder),
    host: createHost({ version: folders.version, printer, downloads, events }),
    openSessionListener: place =>
      startSessionListener({ dispatch, pageFile: folders.participantPage, t, reportFailure }, place),
    clock: () => new Date(),
    newId: randomUUID,
  })
  const dispatch = createDispatcher(services.handlers, reportFailure)
  try {
    const parts = { dispatch, downloads, events, rendererFolder: folders.renderer, t, reportFailure }
    const host = await startHttpHost(parts, port)
    return {
      address: host.address,
      newStartLink: host.newStartLink,
      close: async () => {
        await host.close()
        await printer?.close()
        await services.close()
      },
    }
  } catch (error) {
    events.close()
    await services.close()
    throw error
  }
}

type HostParts = { version: string; printer: ChromiumPrinter | null; downloads: Downloads; events: EventStreams }

const createHost = ({ version, printer, downloads, events }: HostParts): Host => ({
  kind: 'browser',
  version,
  pdf: printer ? 'file' : 'print-dialog',
  printPdf: async (html, signal) => {
    if (!printer) throw new AppError('unavailable', 'noBrowserForPdf')
    return printer.print(html, signal)
  },
  openFile: async () => ({ kind: 'unsupported' }),
  deliver: async file => ({ kind: 'download', url: downloads.add(file), fileName: file.fileName }),
  emit: events.send,
})
