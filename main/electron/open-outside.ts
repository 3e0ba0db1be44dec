import type { BrowserWindow, Dialog, Shell } from 'electron'
import type { Translate } from '../../core/messages/messages.ts'
import { isSourceLink } from './source-links.ts'

export type OpenOutside = {
  dialog: Pick<Dialog, 'showMessageBox'>
  shell: Pick<Shell, 'openExternal'>
  parentWindow: () => BrowserWindow | null
  t: Translate
}

/** Opens a page in the system's browser after asking; which pages may be asked about is for the caller to know. */
export const createOpenLink =
  ({ dialog, shell, parentWindow, t }: OpenOutside) =>
  async (address: string): Promise<void> => {
    const parent = parentWindow()
    if (!parent) return
    const url = new URL(address).href
    const { response } = await dialog.showMessageBox(parent, {
      type: 'question',
      message: t('desktop:openLinkQuestion'),
      detail: t('desktop:openLinkDetail', { url }),
      buttons: [t('desktop:openLink'), t('desktop:stay')],
      defaultId: 1,
      cancelId: 1,
    })
    if (response === 0) await shell.openExternal(url)
  }

/** The same for an address that a window wanted to go to: only cited pages; every other is dropped without a word. */
export const createOpenOutside = (parts: OpenOutside) => {
  const openLink = createOpenLink(parts)
  return async (address: string): Promise<void> => {
    if (isSourceLink(address)) await openLink(address)
  }
}
