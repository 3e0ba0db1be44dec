import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import type { CallReply } from '../../../../core/contract/shapes.ts'
import type { Dispatch } from '../../../../main/transports/dispatcher.ts'
import { callChannel, eventChannel } from '../../../../main/transports/ipc/channels.ts'
import { broadcast, isOwnPage, type SenderFrame, serveIpc } from '../../../../main/transports/ipc/serve-ipc.ts'
import { StandInIpcMain } from '../../../electron/stand-in/ipc-main.ts'

const page: SenderFrame = { url: 'app://plumbline/index.html#/', parent: null }
const echo: Dispatch = async (role, name, input) => ({ ok: true, value: { role, name, input } })

const send = async (frame: SenderFrame | null, ...args: unknown[]): Promise<CallReply> => {
  const ipcMain = new StandInIpcMain()
  serveIpc({ ipcMain, dispatch: echo, pageOrigin: 'app://plumbline' })
  return (await ipcMain.receive({ senderFrame: frame } as IpcMainInvokeEvent, callChannel, args)) as CallReply
}

describe('serveIpc', () => {
  it('hands a call of the own page to the dispatcher as the facilitator', async () => {
    expect(await send(page, { name: 'rounds.read', input: { id: 'one' } })).toEqual({
      ok: true,
      value: { role: 'facilitator', name: 'rounds.read', input: { id: 'one' } },
    })
  })

  it.each([
    null,
    { url: 'https://plumbline/index.html', parent: null },
    { url: 'app://report/token', parent: null },
    { url: 'app://plumbline.evil/index.html', parent: null },
    { url: 'app://user:secret@plumbline/index.html', parent: null },
    { url: 'http://localhost:5173/', parent: null },
    { url: 'file:///index.html', parent: null },
    { url: 'about:blank', parent: null },
    { url: '', parent: null },
    { url: page.url, parent: page as never },
    { url: 'about:srcdoc', parent: page as never },
  ])('refuses a call of %j', async frame => {
    expect(isOwnPage(frame, 'app://plumbline')).toBe(false)
    expect(await send(frame, { name: 'teams.list', input: {} })).toEqual({
      ok: false,
      error: { code: 'forbidden', key: 'forbidden', params: {}, faults: [] },
    })
  })

  it.each([
    [[]],
    [['teams.list']],
    [[null]],
    [[{ name: 7, input: {} }]],
    [[{ name: 'x'.repeat(101), input: {} }]],
    [[{ name: 'teams.list', input: {}, more: true }]],
  ])('does not understand %j', async args => {
    expect(await send(page, ...args)).toMatchObject({ ok: false, error: { code: 'bad-input', key: 'badInput' } })
  })

  it('stops when told', async () => {
    const ipcMain = new StandInIpcMain()
    const stop = serveIpc({ ipcMain, dispatch: echo, pageOrigin: 'app://plumbline' })
    stop()
    await expect(ipcMain.receive({} as IpcMainInvokeEvent, callChannel, [])).rejects.toThrow(/No handler/)
  })
})

describe('broadcast', () => {
  it('tells every window that is still there', () => {
    const told: unknown[] = []
    const contents = (destroyed: boolean) => ({
      isDestroyed: () => destroyed,
      send: (...message: unknown[]) => void told.push(message),
    })
    const event = { name: 'menu.chosen', payload: { command: 'settings' } } as const
    broadcast([contents(false), contents(true), contents(false)], event)
    expect(told).toEqual([
      [eventChannel, event],
      [eventChannel, event],
    ])
  })
})
