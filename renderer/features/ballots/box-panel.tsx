import { Anchor, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BallotBox } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './box-panel.module.css'
import { DiscardDialog } from './discard-dialog.tsx'
import { OpenBallotsDialog } from './open-ballots-dialog.tsx'

type BoxPanelProps = { round: Round; box: BallotBox }

/** How many ballots there are, how many it takes, and what can be done with them. */
export function BoxPanel({ round, box }: BoxPanelProps) {
  const { t } = useMessages()
  const [dialog, setDialog] = useState<'none' | 'open' | 'discard'>('none')
  const { ballots, minimumGroup } = box
  const isEnough = ballots >= minimumGroup
  const close = () => setDialog('none')
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="box-title" className={classes.panel ?? ''}>
      <Title id="box-title" order={2} size="h4">
        {t('ballots:boxTitle')}
      </Title>
      <Group justify="space-between" align="center" gap="xl" mt="xs" wrap="nowrap">
        <Group gap="md" align="center" wrap="nowrap">
          <span className={classes.count} aria-hidden="true">
            {ballots}
          </span>
          <Stack gap={4}>
            <Text fw={500}>{t('ballots:boxProgress', { count: ballots, minimum: minimumGroup })}</Text>
            <Progress
              value={Math.min(100, (100 * ballots) / minimumGroup)}
              size="sm"
              w={280}
              aria-label={t('ballots:boxProgress', { count: ballots, minimum: minimumGroup })}
            />
            <Text size="sm" c="dimmed" role="status">
              <BoxAdvice box={box} />
            </Text>
          </Stack>
        </Group>
        <Button size="md" flex="none" disabled={!isEnough} onClick={() => setDialog('open')}>
          {isEnough ? t('ballots:open') : t('ballots:openNotYet', { count: minimumGroup })}
        </Button>
      </Group>
      {!isEnough && (
        <Text size="sm" c="dimmed" mt="md">
          {t('ballots:tooFewText')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => setDialog('discard')}>
            {t('ballots:discard')}
          </Anchor>
        </Text>
      )}
      <OpenBallotsDialog roundId={round.id} ballots={ballots} opened={dialog === 'open'} onClose={close} />
      <DiscardDialog roundId={round.id} ballots={ballots} opened={dialog === 'discard'} onClose={close} />
    </Paper>
  )
}

/** What to do next, said again whenever a ballot comes in. */
function BoxAdvice({ box: { ballots, minimumGroup } }: { box: BallotBox }) {
  const { t } = useMessages()
  if (ballots === 0) return t('ballots:boxEmpty')
  if (ballots < minimumGroup) return t('ballots:boxMissing', { count: minimumGroup - ballots })
  return t('ballots:boxEnough')
}
