import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppEvent } from '../../../core/contract/contract.ts'
import type { ReportFormat } from '../../../core/contract/report-format.ts'
import type { ReportOptions } from '../../../core/contract/report-options.ts'
import type { ReportStep } from '../../../core/contract/report-step.ts'
import { useHostEvent } from '../../client/client-provider.tsx'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'

export type RunningExport = { exportId: string; format: ReportFormat; step: ReportStep; isStopping: boolean }

/** Makes a file of the report and brings it to the user in the way this host can, also where they look elsewhere by then. */
export const useReportExport = (roundId: string, options: ReportOptions, print: () => void) => {
  const { t } = useMessages()
  const [running, setRunning] = useState<RunningExport | null>(null)
  const stopped = useRef<string | null>(null)
  const { mutateAsync: make } = useChange('reports.export')
  const { mutateAsync: stop } = useChange('reports.cancel')
  useHostEvent(
    useCallback((event: AppEvent) => {
      if (event.name !== 'reports.step') return
      const { exportId, step } = event.payload
      setRunning(now => (now?.exportId === exportId ? { ...now, step } : now))
    }, []),
  )

  const save = async (format: ReportFormat) => {
    const exportId = crypto.randomUUID()
    setRunning({ exportId, format, step: 'reading', isStopping: false })
    try {
      const delivery = await make({ id: roundId, format, exportId, ...options })
      const wasStopped = delivery.kind === 'cancelled' && stopped.current === exportId
      if (wasStopped) tell.done(t('app:reportStopped', { format: t(`app:reportFormat_${format}`) }))
      else tellDelivery(t, delivery, print)
    } catch (error) {
      tell.problem(errorText(t, error), t('app:reportFailed'))
    } finally {
      setRunning(null)
    }
  }
  const cancel = async () => {
    if (!running) return
    stopped.current = running.exportId
    setRunning({ ...running, isStopping: true })
    await stop({ exportId: running.exportId }).catch(error => tell.problem(errorText(t, error)))
  }
  return { save, cancel, running }
}

/** In milliseconds: what is done sooner needs no words. */
const worthTelling = 500

/** Whether an export has run for so long that one wonders. */
export const useIsLong = (exportId: string | undefined): boolean => {
  const [long, setLong] = useState<string>()
  useEffect(() => {
    if (exportId === undefined) return
    const timer = setTimeout(() => setLong(exportId), worthTelling)
    return () => clearTimeout(timer)
  }, [exportId])
  return exportId !== undefined && long === exportId
}
