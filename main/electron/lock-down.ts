import type { App, Session, WebContents } from 'electron'
import { isOwnDocument } from './app-scheme.ts'

export type LockDown = {
  app: Pick<App, 'on'>
  /** Called for an address outside that a window wanted to go to or open. */
  openOutside: (address: string) => void
}

/** Windows stay on their own page: whatever leads elsewhere is refused, and offered to `openOutside` instead. */
export const lockDownWindows = ({ app, openOutside }: LockDown): void => {
  app.on('web-contents-created', (_, contents: WebContents) => {
    contents.on('will-frame-navigate', details => {
      if (mayNavigate(details.url, details.isMainFrame)) return
      details.preventDefault()
      openOutside(details.url)
    })
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
  })
}

/** A frame inside the page shows only what the page itself puts into it: the preview of a report. */
const mayNavigate = (address: string, isMainFrame: boolean): boolean =>
  isMainFrame ? isOwnDocument(address) : address === 'about:srcdoc' || address === 'about:blank'

/**
 * Camera, location, notifications, devices and the rest: nothing of it is asked for, so nothing is granted. A
 * retrospective may fill the screen, and a chart be copied as a picture.
 */
export const refusePermissions = (
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
}

const isGranted = (permission: string): boolean =>
  permission === 'fullscreen' || permission === 'clipboard-sanitized-write'

const localSchemes = new Set(['app:', 'data:', 'blob:', 'about:', 'devtools:'])

/** Offline by construction: a request that would leave the machine, or read a file of it, is cancelled. */
export const refuseNetwork = ({ webRequest }: Pick<Session, 'webRequest'>): void =>
  webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !localSchemes.has(new URL(url).protocol) }))
