import { Card, Container, Group, Stack, Text, Title } from '@mantine/core'
import type { QuestionnaireSummary } from '../../../core/contract/shapes.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { QuestionnaireReader } from './questionnaire-reader.tsx'

type QuestionnairesPageProps = { id: string | undefined }

/** What can be asked, and one questionnaire in full. */
export function QuestionnairesPage({ id }: QuestionnairesPageProps) {
  return id === undefined ? <QuestionnaireList /> : <QuestionnaireReader key={id} id={id} />
}

function QuestionnaireList() {
  const { t } = useMessages()
  const questionnaires = useCall('questionnaires.list', {})
  if (questionnaires.isPending) return <LoadingPage />
  if (questionnaires.isLoadingError)
    return <ErrorPage error={questionnaires.error} onRetry={() => void questionnaires.refetch()} />
  return (
    <Container size="md" py="xl" ml={0} px="lg">
      <Title order={1} size="h3">
        {t('app:questionnairesTitle')}
      </Title>
      <Text c="dimmed" mb="lg">
        {t('app:questionnairesText')}
      </Text>
      <Stack>
        {questionnaires.data.map(questionnaire => (
          <QuestionnaireCard key={questionnaire.id} questionnaire={questionnaire} />
        ))}
      </Stack>
    </Container>
  )
}

function QuestionnaireCard({ questionnaire }: { questionnaire: QuestionnaireSummary }) {
  const { t } = useMessages()
  const { id, title, purpose, items, dimensions, minutes, revision } = questionnaire
  return (
    <Card withBorder padding="lg" bg="var(--plumb-card)">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} size="h5">
            {title}
          </Title>
          <Text size="sm" c="dimmed" mt={2}>
            {t('app:questionnaireFacts', { items, dimensions, minutes, revision })}
          </Text>
          {purpose && <Text mt="sm">{purpose}</Text>}
        </div>
        <LinkButton href={`/questionnaires/${id}`} variant="default" size="xs" style={{ flex: 'none' }}>
          {t('app:questionnaireRead')}
        </LinkButton>
      </Group>
    </Card>
  )
}
