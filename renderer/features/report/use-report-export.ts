import { useState } from 'react'
import type { ReportFormat } from '../../../core/contract/report-format.ts'
import type { Delivery } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'

/** Makes a file of the report and brings it to the user in the way this host can. */
export const useReportExport = (roundId: string, print: () => void) => {
  const { t } = useMessages()
  const [saving, setSaving] = useState<ReportFormat | null>(null)
  const make = useChange('reports.export')

  const deliver = (delivery: Delivery) => {
    switch (delivery.kind) {
      case 'saved':
        return tell.done(t('app:reportSaved', { path: delivery.path }))
      case 'cancelled':
        return
      case 'download':
        download(delivery.url, delivery.fileName)
        return tell.done(t('app:reportDownloaded', { file: delivery.fileName }))
      case 'print-dialog':
        tell.done(t('app:reportPrintDialog'))
        return print()
    }
  }

  const save = (format: ReportFormat) => {
    setSaving(format)
    make.mutate(
      { id: roundId, format },
      {
        onSuccess: deliver,
        onError: error => tell.problem(errorText(t, error), t('app:reportFailed')),
        onSettled: () => setSaving(null),
      },
    )
  }
  return { save, saving }
}

const download = (url: string, fileName: string) => {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
}
