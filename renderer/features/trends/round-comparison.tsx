import { Group, NativeSelect, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { historyRounds } from '../../../core/charts/history-rows.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { ComparisonResult } from './comparison-result.tsx'
import classes from './trends.module.css'

type RoundComparisonProps = {
  history: History
  questionnaireId: string
  dimensions: History['questionnaires'][number]['dimensions']
}

/** Any two rounds side by side; at first the last two. */
export function RoundComparison({ history, questionnaireId, dimensions }: RoundComparisonProps) {
  const { t } = useMessages()
  const rounds = historyRounds(history, questionnaireId)
  const [before, setBefore] = useState(rounds.at(-2)?.id ?? '')
  const [after, setAfter] = useState(rounds.at(-1)?.id ?? '')
  const options = rounds
    .toReversed()
    .map(({ id, title, date }) => ({ value: id, label: `${title}, ${dateText(date)}` }))
  const positionOf = (id: string) => rounds.find(round => round.id === id)?.position ?? 0
  const [earlier, later] = positionOf(before) <= positionOf(after) ? [before, after] : [after, before]
  return (
    <section aria-labelledby="trend-comparison">
      <div className={classes.heading}>
        <Title order={2} size="h4" id="trend-comparison">
          {t('results:compareTitle')}
        </Title>
        <Group gap="sm">
          <NativeSelect
            size="xs"
            aria-label={t('results:compareBefore')}
            value={earlier}
            data={options}
            onChange={event => {
              setBefore(event.currentTarget.value)
              setAfter(later)
            }}
          />
          <NativeSelect
            size="xs"
            aria-label={t('results:compareAfter')}
            value={later}
            data={options}
            onChange={event => {
              setBefore(earlier)
              setAfter(event.currentTarget.value)
            }}
          />
        </Group>
      </div>
      {earlier === later ? (
        <Text c="dimmed">{t('results:compareSame')}</Text>
      ) : (
        <Compared questionnaireId={questionnaireId} dimensions={dimensions} before={earlier} after={later} />
      )}
    </section>
  )
}

type ComparedProps = Omit<RoundComparisonProps, 'history'> & { before: string; after: string }

function Compared({ questionnaireId, dimensions, before, after }: ComparedProps) {
  const comparison = useCall('scores.compare', { before, after })
  const earlier = useCall('rounds.read', { id: before })
  const later = useCall('rounds.read', { id: after })
  if (comparison.isLoadingError) return <ErrorPage error={comparison.error} onRetry={() => void comparison.refetch()} />
  if (earlier.isLoadingError) return <ErrorPage error={earlier.error} onRetry={() => void earlier.refetch()} />
  if (later.isLoadingError) return <ErrorPage error={later.error} onRetry={() => void later.refetch()} />
  if (comparison.isPending || earlier.isPending || later.isPending) return <LoadingPage />
  return (
    <ComparisonResult
      titles={dimensions}
      comparison={comparison.data.questionnaires.find(({ id }) => id === questionnaireId)}
      before={earlier.data}
      after={later.data}
      questionnaireId={questionnaireId}
    />
  )
}
