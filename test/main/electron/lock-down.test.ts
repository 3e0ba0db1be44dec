import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { lockDownWindows, refuseNetwork, refusePermissions } from '../../../main/electron/lock-down.ts'

type Handlers = { open: Parameters<WebContents['setWindowOpenHandler']>[0] }

const lockedWindow = () => {
  const outside: string[] = []
  const app = new EventEmitter()
  lockDownWindows({ app: app as unknown as App, openOutside: address => outside.push(address) })
  const contents = new EventEmitter()
  const handlers: Partial<Handlers> = {}
  Object.assign(contents, { setWindowOpenHandler: (open: Handlers['open']) => Object.assign(handlers, { open }) })
  app.emit('web-contents-created', {}, contents)
  const prevented = (event: string, details: object): boolean => {
    let prevented = false
    contents.emit(event, { ...details, preventDefault: () => (prevented = true) })
    return prevented
  }
  return { outside, handlers, prevented }
}

describe('lockDownWindows', () => {
  it('lets a window load its own page again', () => {
    const { outside, prevented } = lockedWindow()
    expect(prevented('will-frame-navigate', { url: 'app://plumbline/index.html#/settings', isMainFrame: true })).toBe(
      false,
    )
    expect(outside).toEqual([])
  })

  it.each(['https://example.com/', 'app://report/token', 'file:///etc/passwd', 'data:text/html,x', 'about:blank'])(
    'keeps a window from going to %s and offers it outside',
    url => {
      const { outside, prevented } = lockedWindow()
      expect(prevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
      expect(outside).toEqual([url])
    },
  )

  it('lets a frame show what the page puts into it and go nowhere else', () => {
    const { prevented } = lockedWindow()
    expect(prevented('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(false)
    expect(prevented('will-frame-navigate', { url: 'app://plumbline/index.html', isMainFrame: false })).toBe(true)
    expect(prevented('will-frame-navigate', { url: 'https://example.com/', isMainFrame: false })).toBe(true)
  })

  it('opens no window and attaches no webview', () => {
    const { handlers, outside, prevented } = lockedWindow()
    const details = { url: 'https://sre.google/', frameName: '', features: '', disposition: 'new-window' } as const
    expect(handlers.open?.({ ...details, referrer: { url: '', policy: 'default' } })).toEqual({ action: 'deny' })
    expect(outside).toEqual(['https://sre.google/'])
    expect(prevented('will-attach-webview', {})).toBe(true)
  })
})

describe('refusePermissions', () => {
  const answersTo = (name: string): unknown[] => {
    const asked: Record<string, (...args: unknown[]) => unknown> = {}
    const keep = (kind: string) => (handler: unknown) => Object.assign(asked, { [kind]: handler })
    refusePermissions({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
    } as unknown as Session)
    const answers: unknown[] = []
    asked.request?.({}, name, (granted: boolean) => answers.push(granted))
    answers.push(asked.check?.({}, name), asked.device?.({ deviceType: 'usb' }))
    return answers
  }

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])('refuses %s', name => {
    expect(answersTo(name)).toEqual([false, false, false])
  })

  it('lets a page fill the screen', () => {
    expect(answersTo('fullscreen')).toEqual([true, true, false])
  })
})

describe('refuseNetwork', () => {
  it.each([
    ['app://plumbline/index.html', false],
    ['data:image/png;base64,AA==', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
  ])('%s is cancelled: %s', (url, cancelled) => {
    const answers: unknown[] = []
    const webRequest = {
      onBeforeRequest: (listener: (details: { url: string }, answer: (response: unknown) => void) => void) =>
        listener({ url }, response => answers.push(response)),
    }
    refuseNetwork({ webRequest } as unknown as Session)
    expect(answers).toEqual([{ cancel: cancelled }])
  })
})
