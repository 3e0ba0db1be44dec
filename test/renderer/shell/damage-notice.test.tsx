// @vitest-environment happy-dom
import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
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
