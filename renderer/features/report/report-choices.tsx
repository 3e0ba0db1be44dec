import { Group, NativeSelect } from '@mantine/core'
import {
  type ReportOptions,
  reportAudiences,
  reportPapers,
  reportScopes,
} from '../../../core/contract/report-options.ts'
import { useMessages } from '../../client/use-messages.ts'

type ReportChoicesProps = { options: ReportOptions; onChange: (options: ReportOptions) => void }

/** For whom the report is, what it tells of, and on which paper. */
export function ReportChoices({ options, onChange }: ReportChoicesProps) {
  const { t } = useMessages()
  return (
    <Group gap="sm" role="group" aria-label={t('app:reportChoices')}>
      <NativeSelect
        aria-label={t('app:reportAudience')}
        value={options.audience}
        data={reportAudiences.map(value => ({ value, label: t(`report:audience_${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...options, audience: chosen(reportAudiences, value, options.audience) })
        }
      />
      <NativeSelect
        aria-label={t('app:reportScope')}
        value={options.scope}
        data={reportScopes.map(value => ({ value, label: t(`app:reportScope_${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...options, scope: chosen(reportScopes, value, options.scope) })
        }
      />
      <NativeSelect
        aria-label={t('app:reportPaper')}
        value={options.paper}
        data={reportPapers.map(value => ({ value, label: t(`app:reportPaper_${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...options, paper: chosen(reportPapers, value, options.paper) })
        }
      />
    </Group>
  )
}

const chosen = <T extends string>(choices: readonly T[], value: string, otherwise: T): T =>
  choices.find(choice => choice === value) ?? otherwise
