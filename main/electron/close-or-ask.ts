import type { Dialog } from 'electron'
import { AppError } from '../../core/app-error.ts'
import { failureText } from '../../core/messages/failure-text.ts'
import type { Translate } from '../../core/messages/messages.ts'

export type CloseOrAsk = {
  dialog: Pick<Dialog, 'showMessageBox'>
  /** Writes everything out; rejects with everything still open. */
  close: () => Promise<void>
  reportFailure: (error: unknown) => void
  t: Translate
}

/** Closes, and while that fails asks whether to try again. Resolves with the exit code: 1 when something was given up. */
export const closeOrAsk = async ({ dialog, close, reportFailure, t }: CloseOrAsk): Promise<number> => {
  for (;;) {
    try {
      await close()
      return 0
    } catch (error) {
      reportFailure(error)
      const reason = error instanceof AppError ? failureText(t, error) : t('errors:internal')
      const { response } = await dialog.showMessageBox({
        type: 'warning',
        message: t('desktop:unsavedTitle'),
        detail: t('desktop:unsavedDetail', { reason }),
        buttons: [t('desktop:saveAgain'), t('desktop:quitAnyway')],
        defaultId: 0,
        cancelId: 0,
      })
      if (response === 1) return 1
    }
  }
}
