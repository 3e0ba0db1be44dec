// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { BackupsSection } from '../../../../renderer/features/settings/backups-section.tsx'
import { SettingsPage } from '../../../../renderer/features/settings/settings-page.tsx'
import { makeRound } from '../../../builders.ts'
import { buttonNamed, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage | null = null
afterEach(async () => {
  await opened?.close()
  opened = null
})

const open = async (): Promise<OpenedPage> => {
  const page = <SettingsPage onOpenDemo={() => undefined} openingDemo={false} protection={() => null} />
  opened = await openPage(page, [makeRound({ id: 'first', title: 'First' })])
  return opened
}

const press = async (name: string): Promise<void> => {
  const button = await eventually(() => buttonNamed(document, name))
  await act(async () => button.click())
}

const shows = (text: string) => eventually(() => document.body.textContent?.includes(text))

it('makes a backup, shows what going back to it would change, goes back, and offers to undo that', async () => {
  const { client } = await open()
  await shows('There is no backup yet.')
  await press('Back up now')
  await shows('You asked for it')
  await act(async () => void (await client.call('rounds.update', { id: 'first', title: 'Changed' })))
  const back = await eventually(() =>
    [...document.querySelectorAll('button')].find(button =>
      button.getAttribute('aria-label')?.startsWith('Go back to the backup'),
    ),
  )
  await act(async () => back.click())
  await shows('Becomes as it was (1)')
  await shows('Round "First" (Checkout, 22 Nov 2026)')
  await press('Go back')
  await shows('1 change was made.')
  expect((await client.call('rounds.read', { id: 'first' })).title).toBe('First')
  await press('Undo')
  await shows('Everything is as it was before.')
  expect((await client.call('rounds.read', { id: 'first' })).title).toBe('Changed')
})

it('promises no backup by itself in the demo', async () => {
  opened = await openPage(<BackupsSection isDemo />, [])
  await eventually(() => buttonNamed(document, 'Back up now'))
  expect(document.body.textContent).toContain('The demo makes no backups by itself.')
  expect(document.body.textContent).not.toContain('The first is made by itself')
})

it('shows diagnostics before they go anywhere', async () => {
  await open()
  await press('Look at diagnostics')
  const text = await eventually(() => document.querySelector<HTMLTextAreaElement>('textarea[readonly]'))
  expect(text.value).toContain('Rounds: 1')
  expect(text.value).not.toContain('Checkout')
})
