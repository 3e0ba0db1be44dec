import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { FormatMenu } from '../../parts/format-menu.tsx'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'

const formats = ['markdown', 'csv', 'calendar'] as const

/** Actions for the programs that a team plans with. */
export function ExportMenu({ teamId }: { teamId: string }) {
  const { t } = useMessages()
  const make = useChange('ledger.export')
  const save = (format: (typeof formats)[number]) =>
    make.mutate(
      { teamId, format },
      {
        onSuccess: delivery => tellDelivery(t, delivery),
        onError: error => tell.problem(errorText(t, error), t('ledger:exportFailed')),
      },
    )
  return (
    <FormatMenu
      text={t('ledger:export')}
      formats={formats.map(format => ({
        format,
        name: t(`ledger:format_${format}`),
        hint: t(`ledger:formatHint_${format}`),
      }))}
      loading={make.isPending}
      onChoose={save}
    />
  )
}
