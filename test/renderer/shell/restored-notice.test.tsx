// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { type FileSystem, nodeFileSystem } from '../../../main/services/storage/file-system.ts'
import { RestoredNotice } from '../../../renderer/shell/restored-notice.tsx'
import { makeRound } from '../../builders.ts'
import { buttonNamed, eventually, type OpenedPage, openPage } from '../open-page.tsx'

let opened: OpenedPage | null = null
afterEach(async () => {
  await opened?.close()
  opened = null
})

const press = async (name: string): Promise<void> => {
  const button = await eventually(() => buttonNamed(document, name))
  await act(async () => button.click())
}

/** A restore that was cut off while its files got their places, and the workspace opened anew since. */
const openAfterCut = async (): Promise<OpenedPage> => {
  let isCut = false
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    rename: (from, to) =>
      isCut && /rounds[\\/]first\.json$/.test(to)
        ? Promise.reject(Object.assign(new Error('cut off'), { code: 'EIO' }))
        : nodeFileSystem.rename(from, to),
  }
  opened = await openPage(null, [makeRound({ id: 'first', title: 'First' })], fileSystem)
  const { client, show } = opened
  const { made } = await client.call('backups.make', {})
  await client.call('rounds.update', { id: 'first', title: 'Changed' })
  isCut = true
  await expect(client.call('backups.restore', { name: made?.name ?? '' })).rejects.toThrow('restoreUnfinished')
  isCut = false
  await client.call('app.openWorkspace', { workspace: 'demo' })
  await client.call('app.openWorkspace', { workspace: 'own' })
  await show(<RestoredNotice />)
  return opened
}

const shows = (text: string) => eventually(() => document.body.textContent?.includes(text))

it('says what was finished at the start until somebody has taken note', async () => {
  const { client } = await openAfterCut()
  await shows('It was finished at the start: 1 change.')
  expect((await client.call('rounds.read', { id: 'first' })).title).toBe('First')
  await press('Keep it')
  await eventually(() => !document.body.textContent?.includes('cut off'))
})

it('offers the way back', async () => {
  const { client } = await openAfterCut()
  await press('Undo all of it')
  await eventually(() => !document.body.textContent?.includes('cut off'))
  expect((await client.call('rounds.read', { id: 'first' })).title).toBe('Changed')
})
