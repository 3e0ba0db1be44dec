import { Badge, Button, Card, Container, Group, Stack, Text, Title } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import type { QuestionnaireSummary } from '../../../core/contract/shapes.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { QuestionnaireMenu } from './questionnaire-menu.tsx'
import { QuestionnaireReader } from './questionnaire-reader.tsx'
import { useQuestionnaireImport } from './use-questionnaire-import.ts'

type QuestionnairesPageProps = { id: string | undefined }

/** What can be asked, and one questionnaire in full. */
export function QuestionnairesPage({ id }: QuestionnairesPageProps) {
  return id === undefined ? <QuestionnaireList /> : <QuestionnaireReader key={id} id={id} />
}

function QuestionnaireList() {
  const { t } = useMessages()
  const questionnaires = useCall('questionnaires.list', {})
  const importing = useQuestionnaireImport()
  if (questionnaires.isPending) return <LoadingPage />
  if (questionnaires.isLoadingError)
    return <ErrorPage error={questionnaires.error} onRetry={() => void questionnaires.refetch()} />
  return (
    <Container size="md" py="xl" ml={0} px="lg">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('app:questionnairesTitle')}
        </Title>
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} />}
          onClick={() => void importing.chooseAndImport()}
        >
          {t('app:questionnaireImport')}
        </Button>
      </Group>
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
  const { id, title, purpose, items, dimensions, minutes, revision, own } = questionnaire
  return (
    <Card withBorder padding="lg" bg="var(--plumb-card)">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Title order={2} size="h5">
              {title}
            </Title>
            {own && <Badge variant="light">{t('app:questionnaireOwn')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed" mt={2}>
            {t('app:questionnaireFacts', { items, dimensions, minutes, revision })}
          </Text>
          {purpose && <Text mt="sm">{purpose}</Text>}
        </div>
        <Group gap="xs" wrap="nowrap" flex="none">
          <LinkButton href={`/questionnaires/${id}`} variant="default" size="xs">
            {t('app:questionnaireRead')}
          </LinkButton>
          <QuestionnaireMenu questionnaire={questionnaire} />
        </Group>
      </Group>
    </Card>
  )
}
