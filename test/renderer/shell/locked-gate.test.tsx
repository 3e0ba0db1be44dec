// @vitest-environment happy-dom
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Host } from '../../../main/services/host.ts'
import { nodeFileSystem } from '../../../main/services/storage/file-system.ts'
import { useCall } from '../../../renderer/client/use-call.ts'
import { LockedGate } from '../../../renderer/shell/locked-gate.tsx'
import { makeRound } from '../../builders.ts'
import { fieldLabelled, typeInto } from '../features/protection/type-into.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../open-page.tsx'

const passphrase = 'four unrelated words here'
/** A key store that turns bytes around. */
const keyGuard: NonNullable<Host['keyGuard']> = {
  protect: async secret => Uint8Array.from(secret).reverse(),
  reveal: async kept => Uint8Array.from(kept).reverse(),
}
let folder: string
let opened: OpenedPage
let recoveryKey: string

const openFolder = (host: Partial<Host> = {}) => openPage(null, [], nodeFileSystem, host, folder)

/** Leaves a folder with one round, encrypted, to a program that knows no key store. */
const encrypt = async (opening: { passphrase: string | null; system: boolean }) => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-locked-'))
  const round = makeRound({ id: 'first', title: 'First' })
  const before = await openPage(null, [round], nodeFileSystem, { keyGuard }, folder)
  recoveryKey = (await before.client.call('protection.prepare', {})).recoveryKey
  await before.client.call('protection.turnOn', { recoveryKey, ...opening })
  await before.close()
  opened = await openFolder()
}

afterEach(async () => {
  await opened.close()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, maxRetries: 5 })
})

function Teams() {
  const teams = useCall('teams.list', {})
  return <p>{teams.data?.map(({ name }) => name).join()}</p>
}

const show = async () => {
  const calls = vi.spyOn(opened.client, 'call')
  await opened.show(
    <LockedGate>
      <Teams />
    </LockedGate>,
  )
  await shows('This workspace is encrypted')
  return calls
}
const shows = (text: string) => eventually(() => document.body.textContent?.includes(text))
const press = async (name: string) => click(await eventually(() => buttonNamed(document, name)))

describe('a locked workspace', () => {
  it('asks for the passphrase before anything else, takes a wrong one kindly, and opens with the right one', async () => {
    await encrypt({ passphrase, system: false })
    const calls = await show()
    await press('Use the recovery key instead')
    expect(document.activeElement).toBe(await eventually(() => fieldLabelled('Recovery key')))
    await press('Use the passphrase instead')
    expect(document.activeElement).toBe(fieldLabelled('Passphrase'))
    await typeInto('Passphrase', 'four other words here')
    await press('Open')
    await shows('That is not the passphrase of this data folder.')
    expect(fieldLabelled('Passphrase')?.value).toBe('four other words here')
    expect(new Set(calls.mock.calls.map(([name]) => name))).toEqual(
      new Set(['app.read', 'protection.read', 'protection.unlock']),
    )
    await typeInto('Passphrase', passphrase)
    const form = await eventually(() => document.querySelector('form'))
    await act(async () => form.requestSubmit())
    await shows('Checkout')
    expect(document.body.textContent).not.toContain('This workspace is encrypted')
  })

  it('opens with the recovery key where the key store fails, and asks what opens it from now on', async () => {
    await encrypt({ passphrase: null, system: true })
    await show()
    await shows('The key store of this computer did not give the key this time.')
    await typeInto('Recovery key', recoveryKey.slice(0, -1))
    await press('Open')
    await shows('letters and digits')
    await typeInto('Recovery key', recoveryKey.toLowerCase().replaceAll('-', ' '))
    await press('Open')
    await shows('It is open again')
    expect(document.body.textContent).not.toContain('Checkout')
    await typeInto('Passphrase', passphrase)
    await typeInto('The same once more', passphrase)
    await press('Use this from now on')
    await shows('Checkout')
    expect((await opened.client.call('protection.read', {})).opensBy).toEqual({ passphrase: true, system: false })
  })

  it('lets the demo be looked at meanwhile, and is locked again afterwards', async () => {
    await encrypt({ passphrase: null, system: true })
    await show()
    await press('Look at the demo meanwhile')
    await shows('Payments')
    await act(async () => void (await opened.client.call('app.openWorkspace', { workspace: 'own' })))
    await shows('This workspace is encrypted')
  })
})
