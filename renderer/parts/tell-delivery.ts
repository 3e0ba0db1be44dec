import type { Delivery } from '../../core/contract/shapes.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { tell } from './tell.ts'

/** Brings a made file to the user in the way this host can; `onPrintDialog` where the page must print itself. */
export const tellDelivery = (t: Translate, delivery: Delivery, onPrintDialog: () => void = () => undefined): void => {
  switch (delivery.kind) {
    case 'saved':
      tell.done(t('app:reportSaved', { path: delivery.path }))
      return
    case 'cancelled':
      return
    case 'download':
      download(delivery.url, delivery.fileName)
      tell.done(t('app:reportDownloaded', { file: delivery.fileName }))
      return
    case 'print-dialog':
      tell.done(t('app:reportPrintDialog'))
      onPrintDialog()
  }
}

const download = (url: string, fileName: string) => {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
}
