// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, it, vi } from 'vitest'
import { ImportDrop } from '../../../renderer/shell/import-drop.tsx'
import { eventually, type OpenedPage, openPage } from '../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

describe('a sealed ballot that is dropped on any page', () => {
  it('is told where it belongs', async () => {
    opened = await openPage(<ImportDrop />, [])
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    const files = [new File(['{}'], 'ballot-1.plumbline-ballot')]
    Object.defineProperty(drop, 'dataTransfer', { value: { files, types: ['Files'] } })
    await act(async () => document.body.dispatchEvent(drop))
    await eventually(() => document.body.textContent?.includes('ballot-1.plumbline-ballot is a sealed ballot.'))
  })
})
