// @vitest-environment happy-dom
import { mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createMessages } from '../../../../core/messages/messages.ts'
import { nodeFileSystem } from '../../../../main/services/storage/file-system.ts'
import { encodeStored } from '../../../../main/services/storage/stored-form.ts'
import { NewerRoundPage } from '../../../../renderer/features/report/newer-round-page.tsx'
import { DamageNotice } from '../../../../renderer/shell/damage-notice.tsx'
import { makePlainQuestionnaire, makeRound } from '../../../builders.ts'
import { eventually, type OpenedPage, openPage } from '../../open-page.tsx'

const { t } = createMessages()
let folder: string
let opened: OpenedPage | undefined
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-newer-'))
  await mkdir(join(folder, 'rounds'))
})
afterEach(async () => {
  await opened?.close()
  opened = undefined
  await rm(folder, { recursive: true, maxRetries: 5 })
})

const questionnaires = [makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })]
const write = async (name: string, content: unknown) => {
  const bytes = encodeStored(content)
  await writeFile(join(folder, 'rounds', name), bytes)
  return bytes
}

it('leads from the notice to what is understood of a newer round, and changes nothing', async () => {
  const round = makeRound({ id: 'later', title: 'From 2029', mode: 'agreed', questionnaires })
  const bytes = await write('later.json', { ...round, version: 2, weather: 'grey' })
  opened = await openPage(<DamageNotice />, [], nodeFileSystem, {}, folder)
  const { page, show } = opened
  const link = await eventually(() =>
    [...page.querySelectorAll('a')].find(one => one.textContent === t('app:newerLook')),
  )
  expect(link.getAttribute('href')).toContain('/newer/later.json')
  await show(<NewerRoundPage file="rounds/later.json" />)
  const frame = await eventually(() => page.querySelector('iframe'))
  expect(frame.getAttribute('srcdoc')).toContain('From 2029')
  expect(page.textContent).toContain(t('app:newerPageText'))
  expect(await readFile(join(folder, 'rounds', 'later.json'))).toEqual(bytes)
})

it('says so where a newer round cannot be shown, and where there is none', async () => {
  const round = makeRound({ id: 'later', mode: 'agreed', questionnaires })
  await write('later.json', { ...round, version: 2, date: 'the first of spring' })
  opened = await openPage(<DamageNotice />, [], nodeFileSystem, {}, folder)
  const { client, page, show } = opened
  await eventually(() => page.querySelector('[role="alert"]'))
  await act(() => show(<NewerRoundPage file="rounds/later.json" />))
  await eventually(() => page.textContent?.includes(t('errors:newerNotShown')))
  await expect(client.call('damage.look', { file: 'rounds/none.json' })).rejects.toThrow('damageNotFound')
  await expect(client.call('damage.look', { file: '../settings.json' })).rejects.toThrow('damageNotFound')
})
