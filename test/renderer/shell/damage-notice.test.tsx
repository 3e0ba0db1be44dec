// @vitest-environment happy-dom
import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { nodeFileSystem } from '../../../main/services/storage/file-system.ts'
import { encodeSealed, sealedFront } from '../../../main/services/storage/sealed-form.ts'
import { DamageNotice } from '../../../renderer/shell/damage-notice.tsx'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../open-page.tsx'

let folder: string
let opened: OpenedPage
afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, maxRetries: 5 })
})

it('tells a file of another key from damaged ones, with the way out, and can be hidden', async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-notice-'))
  const rounds = join(folder, 'rounds')
  await mkdir(rounds)
  const payload = Buffer.from('what only another key opens')
  const bytes = encodeSealed(sealedFront('0123456789abcdef', Buffer.alloc(12), payload.length), [payload])
  await writeFile(join(rounds, 'brought.json'), bytes)
  await writeFile(join(rounds, 'broken.json'), 'no round')
  opened = await openPage(<DamageNotice />, [], nodeFileSystem, {}, folder)
  const [damaged, otherKey] = await eventually(() => {
    const notices = [...opened.page.querySelectorAll('[role="alert"]')]
    return notices.length === 2 && notices
  })
  expect(damaged?.textContent).toContain('rounds/broken.json is damaged')
  expect(otherKey?.textContent).toContain('encrypted with the key of another data folder')
  expect(otherKey?.textContent).toContain('Open it in the data folder that it comes from')
  if (otherKey) await click(await eventually(() => buttonNamed(otherKey, 'Hide this')))
  await eventually(() => opened.page.querySelectorAll('[role="alert"]').length === 1)
})

it('names each damaged file, and leads to the backups where no version before is left', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  folder = mkdtempSync(join(tmpdir(), 'plumbline-notice-'))
  const kept = ['delivery.checkout.json-1', 'delivery.checkout.json-2', 'ballots.sealed.json-1']
  await mkdir(join(folder, 'damaged'))
  for (const name of kept) await writeFile(join(folder, 'damaged', name), 'spoiled')
  opened = await openPage(<DamageNotice />, [], nodeFileSystem, {}, folder)
  const notice = await eventually(() => opened.page.querySelector('[role="alert"]'))
  for (const name of kept) expect(notice.textContent).toContain(join(folder, 'damaged', name))
  const links = [...notice.querySelectorAll('a')].map(link => link.textContent)
  expect(links).toEqual(['Look at the backups', 'Look at the backups'])
  // React tells of two rows that it takes for one.
  expect(told).not.toHaveBeenCalled()
  told.mockRestore()
})
