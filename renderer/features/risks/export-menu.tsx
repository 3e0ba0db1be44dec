import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { FormatMenu } from '../../parts/format-menu.tsx'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'

const formats = ['risks-csv', 'risks-json'] as const

/** The risks as a file for other programs, for another service or for the command line. */
export function ExportMenu({ teamId, serviceId }: { teamId: string; serviceId: string }) {
  const { t } = useMessages()
  const make = useChange('services.export')
  const save = (format: (typeof formats)[number]) =>
    make.mutate(
      { teamId, id: serviceId, format },
      {
        onSuccess: delivery => tellDelivery(t, delivery),
        onError: error => tell.problem(errorText(t, error), t('risks:exportFailed')),
      },
    )
  return (
    <FormatMenu
      text={t('risks:export')}
      formats={formats.map(format => ({
        format,
        name: t(`risks:format_${format}`),
        hint: t(`risks:formatHint_${format}`),
      }))}
      loading={make.isPending}
      onChoose={save}
    />
  )
}
