// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Host, MadeFile } from '../../../../main/services/host.ts'
import { nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { ProtectionSection } from '../../../../renderer/features/protection/protection-section.tsx'
import { makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'
import { typeInto } from './type-into.ts'

let opened: OpenedPage | null = null
afterEach(async () => {
  await opened?.close()
  opened = null
})

const delivered: MadeFile[] = []
const deliver: Host['deliver'] = async file => {
  delivered.push(file)
  return { kind: 'saved', path: file.fileName }
}
/** A key store that turns bytes around. */
const keyGuard: NonNullable<Host['keyGuard']> = {
  protect: async secret => Uint8Array.from(secret).reverse(),
  reveal: async kept => Uint8Array.from(kept).reverse(),
}

const open = async (host: Partial<Host> = {}): Promise<OpenedPage> => {
  const section = <ProtectionSection isDemo={false} />
  opened = await openPage(section, [makeRound({ id: 'first', title: 'First' })], nodeFileSystem, { deliver, ...host })
  return opened
}
const press = async (name: string) => click(await eventually(() => buttonNamed(document, name)))
const shows = (text: string) => eventually(() => document.body.textContent?.includes(text))
const choose = async (label: string) => {
  const found = await eventually(() => [...document.querySelectorAll('label')].find(l => l.textContent === label))
  await act(async () => found.click())
}
const shownKey = async (): Promise<string> => {
  const groups = await eventually(() => document.querySelector('fieldset code'))
  return [...groups.children].map(({ textContent }) => textContent).join('-')
}
const endOf = (key: string) => key.split('-').slice(-2).join(' ')

describe('turning encryption on', () => {
  it('asks for a passphrase twice, for the end of the recovery key, and keeps that key nowhere', async () => {
    const { client } = await open()
    await shows('The workspace is not encrypted')
    await press('Encrypt the workspace')
    await typeInto('Passphrase', 'too short')
    await press('Next')
    await shows('Use at least 12 characters.')
    await typeInto('Passphrase', 'four unrelated words here')
    await typeInto('The same once more', 'four unrelated words hear')
    await press('Next')
    await shows('The two are not the same.')
    await typeInto('The same once more', 'four unrelated words here')
    await press('Next')

    const key = await shownKey()
    expect(key).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){8}$/)
    await press('Save as a text file')
    const file = await eventually(() => delivered.at(-1))
    expect(file.fileName).toBe('plumbline-recovery-key.txt')
    expect(Buffer.from(file.bytes).toString()).toContain(key)

    await press('I have kept it')
    await typeInto('Last two groups', '0000-0000')
    await press('Encrypt now')
    await shows('That is not how the key ends.')
    expect((await client.call('protection.read', {})).state).toBe('off')
    await typeInto('Last two groups', endOf(key))
    await press('Encrypt now')
    await shows('At the next start, Plumbline asks for your passphrase.')
    await press('Close')
    await shows('The workspace is encrypted. It opens with your passphrase.')
    expect(await client.call('protection.read', {})).toMatchObject({ state: 'on', unfinished: null })
    expect((await client.call('rounds.read', { id: 'first' })).title).toBe('First')
    expect(document.documentElement.outerHTML).not.toContain(key.slice(0, 9))
    expect(localStorage.length + sessionStorage.length).toBe(0)
  })

  it('can be called off until the files are rewritten', async () => {
    const { client } = await open({ keyGuard })
    await press('Encrypt the workspace')
    await press('Next')
    const first = await shownKey()
    await press('Back')
    await press('Next')
    expect(await shownKey()).toBe(first)
    await press('I have kept it')
    await press('Look at the key again')
    await press('Back')
    await press('Cancel')
    await eventually(() => document.querySelector('[role="dialog"]') === null)
    expect((await client.call('protection.read', {})).state).toBe('off')
    await press('Encrypt the workspace')
    await press('Next')
    expect(await shownKey()).not.toBe(first)
  })
})

describe('an encrypted workspace', () => {
  it('opens in another way, and is decrypted, when that is asked for', async () => {
    const { client } = await open({ keyGuard })
    const { recoveryKey } = await client.call('protection.prepare', {})
    await act(
      async () => void (await client.call('protection.turnOn', { recoveryKey, passphrase: null, system: true })),
    )
    await shows('On this computer it opens by itself.')
    await press('Change how it opens')
    await choose('With a passphrase')
    await typeInto('Passphrase', 'four unrelated words here')
    await typeInto('The same once more', 'four unrelated words here')
    await press('Save')
    await shows('It opens with your passphrase.')
    await press('Turn encryption off')
    await press('Cancel')
    expect((await client.call('protection.read', {})).opensBy).toEqual({ passphrase: true, system: false })
    await press('Turn encryption off')
    await shows('Turn encryption off?')
    await click(
      await eventually(() => {
        const dialog = document.querySelector('[role="dialog"]')
        return dialog && buttonNamed(dialog, 'Turn encryption off')
      }),
    )
    await shows('The workspace is not encrypted')
    expect((await client.call('protection.read', {})).state).toBe('off')
  })
})

it('leaves the demo as it is', async () => {
  opened = await openPage(<ProtectionSection isDemo />, [])
  await shows('The demo holds nothing of yours')
  expect(document.querySelector('button')).toBeNull()
})
