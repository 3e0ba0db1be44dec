import { List, Stack, Title } from '@mantine/core'
import { termsOfRound } from '../../../core/report/terms-text.ts'
import type { Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'

type PromisedPanelProps = { round: Round }

/** The terms that everyone reads before answering. */
export function PromisedPanel({ round }: PromisedPanelProps) {
  const { t } = useMessages()
  return (
    <Stack component="section" gap="xs" aria-labelledby="promised-title">
      <Title id="promised-title" order={2} size="h5">
        {t('ballots:promised')}
      </Title>
      <List size="sm" spacing={4}>
        {termsOfRound(t, round).map(sentence => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Stack>
  )
}
