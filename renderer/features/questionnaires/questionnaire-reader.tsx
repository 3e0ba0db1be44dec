import { Anchor, Box, Container, List, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { itemsOfDimension } from '../../../core/dimension-items.ts'
import type { Item, Questionnaire } from '../../../core/questionnaire.ts'
import { PrerequisiteChart } from '../../charts/prerequisite-chart.tsx'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import classes from './questionnaire-reader.module.css'

type QuestionnaireReaderProps = { id: string }

/** Every question with its levels, how to find out, what comes first and where it is from. */
export function QuestionnaireReader({ id }: QuestionnaireReaderProps) {
  const { t } = useMessages()
  const questionnaire = useCall('questionnaires.read', { id })
  if (questionnaire.isPending) return <LoadingPage />
  if (questionnaire.isLoadingError)
    return <ErrorPage error={questionnaire.error} onRetry={() => void questionnaire.refetch()} />
  const { title, purpose, scale, dimensions } = questionnaire.data
  return (
    <Container size="md" py="xl" ml={0} px="lg">
      <Anchor component={Link} href="/questionnaires" size="sm">
        {t('app:questionnaireAll')}
      </Anchor>
      <Title order={1} size="h3" mt="xs">
        {title}
      </Title>
      <Text c="dimmed">{t(`app:scale_${scale}`)}</Text>
      {purpose && <Text mt="sm">{purpose}</Text>}
      <PrerequisiteChart questionnaire={questionnaire.data} />
      {dimensions.map(dimension => (
        <Box component="section" key={dimension.id} mt="xl">
          <Title order={2} size="h4">
            {dimension.title}
          </Title>
          {dimension.summary && <Text c="dimmed">{dimension.summary}</Text>}
          {itemsOfDimension(questionnaire.data, dimension.id).map(item => (
            <ItemEntry key={item.id} item={item} questionnaire={questionnaire.data} />
          ))}
        </Box>
      ))}
    </Container>
  )
}

type ItemEntryProps = { item: Item; questionnaire: Questionnaire }

function ItemEntry({ item, questionnaire }: ItemEntryProps) {
  const { t } = useMessages()
  const first = questionnaire.items.filter(candidate => item.requires?.includes(candidate.id))
  return (
    <article className={classes.item}>
      {item.facet && (
        <Text size="xs" fw={600} className={classes.facet ?? ''} data-facet={item.facet}>
          {t(`words:facet_${item.facet}`)}
        </Text>
      )}
      <Title order={3} size="h6">
        {item.text}
      </Title>
      {item.levels && (
        <ol start={0} className={classes.levels} aria-label={t('app:questionnaireLevels')}>
          {item.levels.map(level => (
            <li key={level}>{level}</li>
          ))}
        </ol>
      )}
      {item.help && (
        <Text size="sm">
          <b>{t('app:questionnaireHow')}:</b> {item.help}
        </Text>
      )}
      {first.length > 0 && (
        <Text size="sm" mt={4}>
          <b>{t('app:questionnaireRequires')}:</b> {first.map(({ text }) => text).join(' ')}
        </Text>
      )}
      {item.sources && (
        <List size="xs" c="dimmed" mt={6} listStyleType="none" aria-label={t('app:questionnaireSources')}>
          {item.sources.map(source => (
            <List.Item key={source}>
              <Source text={source} />
            </List.Item>
          ))}
        </List>
      )}
    </article>
  )
}

/** A citation; the address in it, where there is one, can be followed. */
function Source({ text }: { text: string }) {
  const address = text.match(/https:\/\/\S+$/)?.[0]
  if (!address) return text
  return (
    <>
      {text.slice(0, -address.length)}
      <Anchor href={address} target="_blank" rel="noreferrer" size="xs">
        {address}
      </Anchor>
    </>
  )
}
