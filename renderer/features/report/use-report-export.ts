import { useState } from 'react'
import type { ReportFormat } from '../../../core/contract/report-format.ts'
import type { ReportOptions } from '../../../core/contract/report-options.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'

/** Makes a file of the report and brings it to the user in the way this host can. */
export const useReportExport = (roundId: string, options: ReportOptions, print: () => void) => {
  const { t } = useMessages()
  const [saving, setSaving] = useState<ReportFormat | null>(null)
  const make = useChange('reports.export')

  const save = (format: ReportFormat) => {
    setSaving(format)
    make.mutate(
      { id: roundId, format, ...options },
      {
        onSuccess: delivery => tellDelivery(t, delivery, print),
        onError: error => tell.problem(errorText(t, error), t('app:reportFailed')),
        onSettled: () => setSaving(null),
      },
    )
  }
  return { save, saving }
}
