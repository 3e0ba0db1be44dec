// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keptInBrowser } from '../../../renderer/participant/kept.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('keptInBrowser', () => {
  it('keeps a text beyond the page', () => {
    keptInBrowser('a').write('one')
    expect(keptInBrowser('a').read()).toBe('one')
    expect(keptInBrowser('b').read()).toBeNull()
  })

  it('lasts as long as the page where the browser refuses to keep anything', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const kept = keptInBrowser('a')
    kept.write('one')
    expect(kept.read()).toBe('one')
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('private', 'SecurityError')
    })
    expect(kept.read()).toBe('one')
  })

  it('tells what another tab wrote here, until nobody listens', () => {
    const heard: string[] = []
    const stop = keptInBrowser('a').watch(text => heard.push(text))
    const write = (key: string, newValue: string | null) =>
      window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
    write('a', 'one')
    write('b', 'two')
    write('a', null)
    stop()
    write('a', 'three')
    expect(heard).toEqual(['one'])
  })
})
