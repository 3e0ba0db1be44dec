import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import Conf from 'conf'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

import { vi } from 'vitest'
import type { AppEvent } from '../../core/contract/contract.ts'
import { createMessages } from '../../core/messages/messages.ts'
import type { Round } from '../../core/round.ts'
import { createAppServices } from '../../main/services/app-services.ts'
import type { Host } from '../../main/services/host.ts'
import { openSettings } from '../../main/services/settings.ts'
import { type FileSystem, nodeFileSystem } from '../../main/services/storage/file-system.ts'
import { createDispatcher } from '../../main/transports/dispatcher.ts'
import { type Client, createClient } from '../../renderer/client/client.ts'
import { ClientProvider } from '../../renderer/client/client-provider.tsx'
import { MessagesContext } from '../../renderer/client/use-messages.ts'

export type OpenedPage = {
  page: HTMLElement
  client: Client
  /** Shows something else, over the same services. */
  show: (element: ReactNode) => Promise<void>
  close: () => Promise<void>
}

/** happy-dom lays nothing out; charts draw once they are told how wide they are. */
const giveWidth = () =>
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 640, 480))

/** Shows a page over the real services on a temporary folder that holds these rounds, or on one that outlives the page. */
export const openPage = async (
  element: ReactNode,
  rounds: readonly Round[],
  fileSystem: FileSystem = nodeFileSystem,
  printing: Partial<Host> = {},
  lastingFolder: string | null = null,
): Promise<OpenedPage> => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  giveWidth()
  const folder = lastingFolder ?? (await mkdtemp(join(tmpdir(), 'plumbline-page-')))
  const listeners = new Set<(event: AppEvent) => void>()
  const emit: Host['emit'] = event => {
    for (const listener of listeners) listener(event)
  }
  const services = await openServices(folder, fileSystem, { emit, ...printing })
  const dispatch = createDispatcher(services.handlers, (call, error) => {
    throw new Error(`${call} failed`, { cause: error })
  })
  const client = createClient({
    call: (name, input) => dispatch('facilitator', name, input),
    onEvent: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  for (const round of rounds)
    await client.call('rounds.import', { fileName: `${round.id}.plumbline.json`, text: JSON.stringify(round) })
  const page = document.body.appendChild(document.createElement('main'))
  const root = createRoot(page)
  const show = (shown: ReactNode) => act(async () => root.render(<Frame client={client}>{shown}</Frame>))
  await show(element)
  return {
    page,
    client,
    show,
    close: async () => {
      // Messages outlive the page that shows them, and the next one would find their buttons.
      await act(async () => notifications.clean())
      await act(async () => root.unmount())
      page.remove()
      await services.close()
      if (lastingFolder === null) await rm(folder, { recursive: true, maxRetries: 5 })
    },
  }
}

const patienceMs = 15_000

/** Waits, while React works, until what is looked for is there. */
export const eventually = async <T,>(find: () => T | null | undefined | false): Promise<T> => {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const found = find()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`Not there in time: ${find}\n${document.body.textContent}`)
    await act(async () => new Promise(resolve => setTimeout(resolve, 10)))
  }
}

/** The button with this name, as a screen reader says it. */
export const buttonNamed = (within: ParentNode, name: string): HTMLButtonElement | undefined =>
  [...within.querySelectorAll('button')].find(
    button => (button.getAttribute('aria-label') ?? button.textContent)?.trim() === name,
  )

export const click = (element: Element) =>
  act(async () => element.dispatchEvent(new MouseEvent('click', { bubbles: true })))

function Frame({ client, children }: { client: Client; children: ReactNode }) {
  return (
    <MessagesContext value={createMessages().t}>
      <MantineProvider env="test">
        <Notifications />
        <ClientProvider client={client}>{children}</ClientProvider>
      </MantineProvider>
    </MessagesContext>
  )
}

const openServices = (dataFolder: string, fileSystem: FileSystem, ownHost: Partial<Host>) => {
  let ids = 0
  const host: Host = {
    kind: 'browser',
    version: '0.0.0',
    pdf: 'print-dialog',
    printPdf: () => Promise.reject(new Error('no printer in tests')),
    openFile: async () => ({ kind: 'unsupported' }),
    deliver: async () => ({ kind: 'cancelled' }),
    emit: () => undefined,
    ...ownHost,
  }
  return createAppServices({
    dataFolder,
    fileSystem,
    workspace: 'own',
    questionnairesFolder: join(import.meta.dirname, '../../questionnaires'),
    participantPage: 'not here',
    openSettings: folder => openSettings(Conf, folder),
    host,
    openSessionListener: async () => ({ port: 4711, close: async () => undefined }),
    clock: () => new Date('2026-12-01T12:00:00Z'),
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
  })
}
