// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { PageBoundary } from '../../../renderer/parts/page-boundary.tsx'
import { type OpenedPage, openPage } from '../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

function Broken(): never {
  throw new Error('a defect')
}

it('forgets that a page failed when another one is opened', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { hook, navigate } = memoryLocation({ path: '/broken' })
  function Pages() {
    return hook()[0] === '/broken' ? <Broken /> : <h1>All is well</h1>
  }
  opened = await openPage(
    <Router hook={hook}>
      <PageBoundary>
        <Pages />
      </PageBoundary>
    </Router>,
    [],
  )
  expect(opened.page.querySelector('[role="alert"]')).not.toBeNull()
  await act(async () => navigate('/whole'))
  expect(opened.page.querySelector('h1')?.textContent).toBe('All is well')
  expect(opened.page.querySelector('[role="alert"]')).toBeNull()
  await act(async () => navigate('/broken'))
  expect(opened.page.querySelector('[role="alert"]')).not.toBeNull()
})
