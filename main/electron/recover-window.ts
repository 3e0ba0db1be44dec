import type { App, BrowserWindow, Dialog } from 'electron'
import type { Translate } from '../../core/messages/messages.ts'

export type RecoverWindow = {
  app: Pick<App, 'quit'>
  dialog: Pick<Dialog, 'showMessageBox'>
  window: BrowserWindow
  t: Translate
}

/** A page that crashed or hangs is offered a reload: saved answers are in the main process, so none is lost. */
export const recoverWindow = ({ app, dialog, window, t }: RecoverWindow): void => {
  let agreedToReload = false

  window.webContents.on('render-process-gone', async (_, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    const reload = agreedToReload || (await askAfterCrash(dialog, window, t))
    agreedToReload = false
    if (!reload) app.quit()
    else if (!window.isDestroyed()) window.webContents.reload()
  })

  window.on('unresponsive', async () => {
    // The question goes away by itself when the page answers again.
    const recovered = new AbortController()
    window.once('responsive', () => recovered.abort())
    const reload = await askWhileHanging(dialog, window, t, recovered.signal)
    if (!reload || recovered.signal.aborted || window.isDestroyed()) return
    // A hanging page cannot be reloaded, only ended; the handler above then reloads without asking again.
    agreedToReload = true
    window.webContents.forcefullyCrashRenderer()
  })
}

const askAfterCrash = async (
  dialog: RecoverWindow['dialog'],
  window: BrowserWindow,
  t: Translate,
): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('desktop:goneTitle'),
    detail: t('desktop:goneDetail'),
    buttons: [t('desktop:reloadWindow'), t('desktop:quit')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 0
}

const askWhileHanging = async (
  dialog: RecoverWindow['dialog'],
  window: BrowserWindow,
  t: Translate,
  signal: AbortSignal,
): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('desktop:unresponsiveTitle'),
    detail: t('desktop:unresponsiveDetail'),
    buttons: [t('desktop:wait'), t('desktop:reloadWindow')],
    defaultId: 0,
    cancelId: 0,
    signal,
  })
  return response === 1
}
