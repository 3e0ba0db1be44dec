import type { BrowserWindow, Dialog } from 'electron'
import type { Translate } from '../../core/messages/messages.ts'

export type AskBeforeClosing = { dialog: Pick<Dialog, 'showMessageBoxSync'>; window: BrowserWindow; t: Translate }

/** A page that holds unsaved answers objects to closing. Electron would then just stay open, so the user is asked. */
export const askBeforeClosing = ({ dialog, window, t }: AskBeforeClosing): void => {
  window.webContents.on('will-prevent-unload', event => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: t('desktop:unsavedTitle'),
      detail: t('desktop:unsavedPageDetail'),
      buttons: [t('desktop:stay'), t('desktop:closeAnyway')],
      defaultId: 0,
      cancelId: 0,
    })
    // Here, preventing means overruling the page.
    if (choice === 1) event.preventDefault()
  })
}
