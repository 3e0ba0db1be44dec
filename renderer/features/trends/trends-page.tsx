import { Container, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import type { History } from '../../../core/contract/shapes.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { QuestionnaireTrends } from './questionnaire-trends.tsx'
import classes from './trends.module.css'
import { WayHeadline } from './way-headline.tsx'

type TrendsPageProps = { teamId: string }

/** A team over time: every pillar's lines, all of them at a glance, and any two rounds side by side. */
export function TrendsPage({ teamId }: TrendsPageProps) {
  const { t } = useMessages()
  const history = useCall('scores.history', { teamId })
  if (history.isPending) return <LoadingPage />
  if (history.isLoadingError) return <ErrorPage error={history.error} onRetry={() => void history.refetch()} />
  const rounds = history.data.points.length
  if (rounds < 2)
    return (
      <EmptyState
        title={t('results:trendsEmptyTitle')}
        text={t(rounds === 0 ? 'results:trendsEmptyNone' : 'results:trendsEmptyOne')}
      >
        <LinkButton href={`/teams/${teamId}`}>{t('results:trendsToRounds')}</LinkButton>
      </EmptyState>
    )
  return <Trends history={history.data} teamId={teamId} />
}

function Trends({ history, teamId }: { history: History; teamId: string }) {
  const { t } = useMessages()
  const [chosen, setChosen] = useState<string | null>(null)
  const questionnaire = history.questionnaires.find(({ id }) => id === chosen) ?? history.questionnaires[0]
  if (!questionnaire) return null
  return (
    <Container size="xl" py="md" px={24}>
      <Stack gap="xl">
        <div className={classes.way}>
          <WayHeadline history={history} questionnaireId={questionnaire.id} />
          {history.questionnaires.length > 1 && (
            <NativeSelect
              aria-label={t('results:trendsQuestionnaire')}
              value={questionnaire.id}
              onChange={event => setChosen(event.currentTarget.value)}
              data={history.questionnaires.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </div>
        <QuestionnaireTrends
          key={questionnaire.id}
          history={history}
          teamId={teamId}
          dimensions={questionnaire.dimensions}
          questionnaireId={questionnaire.id}
        />
      </Stack>
    </Container>
  )
}
