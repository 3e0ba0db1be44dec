import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Conf from 'conf'
import type { AppEvent, Handlers } from '../../../../core/contract/contract.ts'
import { createMessages } from '../../../../core/messages/messages.ts'
import { createAppServices } from '../../../../main/services/app-services.ts'
import type { Host } from '../../../../main/services/host.ts'
import { openSettings } from '../../../../main/services/settings.ts'
import { createDispatcher } from '../../../../main/transports/dispatcher.ts'
import { createDownloads } from '../../../../main/transports/http/downloads.ts'
import { createEventStreams } from '../../../../main/transports/http/event-streams.ts'
import { startHttpHost } from '../../../../main/transports/http/http-host.ts'
import type { Patience } from '../../../../main/transports/http/server-limits.ts'

const questionnairesFolder = resolve(import.meta.dirname, '../../../../questionnaires')

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
type Asked = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array }

/**
 * The real host on a free port, with real services on a folder that is gone afterwards. `instead`: handlers for calls
 * that a test wants to hold up or to fail.
 */
export const startHost = async (instead: Partial<Handlers> = {}, patience?: Patience) => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-http-'))
  const rendererFolder = join(folder, 'renderer')
  await mkdir(join(rendererFolder, 'assets'), { recursive: true })
  await writeFile(join(rendererFolder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">the app')
  await writeFile(join(rendererFolder, 'assets', 'app-1.js'), 'export const app = 1')
  await writeFile(join(folder, 'secret.json'), 'secret')
  const downloads = createDownloads()
  const events = createEventStreams()
  const failures: unknown[] = []
  const host: Host = {
    kind: 'browser',
    version: '0.0.0',
    pdf: 'print-dialog',
    printPdf: () => Promise.reject(new Error('no browser in this test')),
    openFile: async () => ({ kind: 'unsupported' }),
    deliver: async file => ({ kind: 'download', url: downloads.add(file), fileName: file.fileName }),
    emit: (event: AppEvent) => events.send(event),
  }
  const services = await createAppServices({
    dataFolder: join(folder, 'data'),
    workspace: 'own',
    questionnairesFolder,
    participantPage: 'not here',
    openSettings: dataFolder => openSettings(Conf, dataFolder),
    host,
    openSessionListener: () => Promise.reject(new Error('no session in this test')),
    clock: () => new Date(),
    newId: randomUUID,
  })
  const reportFailure = (_: string, error: unknown): number => failures.push(error)
  const dispatch = createDispatcher({ ...services.handlers, ...instead }, reportFailure)
  const { t } = createMessages()
  const parts = { dispatch, downloads, events, rendererFolder, t, reportFailure }
  const http = await startHttpHost(parts, 0, patience)
  return {
    ...http,
    parts,
    failures,
    downloads,
    port: Number(new URL(http.address).port),
    ask: (path: string, asked?: Asked) => ask(http.address, path, asked),
    stop: async () => {
      await http.close()
      await services.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type RunningHost = Awaited<ReturnType<typeof startHost>>

/** Sends a request as it is written: no address is tidied and any header can be set. */
export const ask = (address: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
  new Promise<Answer>((done, fail) => {
    const { hostname, port } = new URL(address)
    const sent = request({ hostname, port, path, method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() })
      })
    })
    sent.once('error', fail)
    sent.end(body)
  })

/** Opens a start link and gives the headers that the page would send from then on. */
export const signIn = async (host: RunningHost): Promise<Record<string, string>> => {
  const { pathname, search } = new URL(host.newStartLink())
  const { headers } = await host.ask(`${pathname}${search}`)
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' }
}

/** Makes a call as the page does. */
export const callAs = async (
  host: RunningHost,
  page: Record<string, string>,
  name: string,
  input: unknown,
  headers: Record<string, string> = {},
) => {
  const answer = await host.ask('/api/call', {
    method: 'POST',
    headers: { ...page, origin: host.address, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name, input }),
  })
  return { ...answer, reply: JSON.parse(answer.body) }
}
