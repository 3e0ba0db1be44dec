import { Anchor, Table, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { hitHistory } from '../../../core/actions/hit-history.ts'
import type { Ledger } from '../../../core/actions/ledger.ts'
import { hitRateText } from '../../../core/actions/outcome-text.ts'
import { hitRateCertainty } from '../../../core/method/ledger-certainty.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './ledger.module.css'

type HitRateProps = { ledger: Ledger }

/** How often finished actions moved what they should. */
export function HitRate({ ledger }: HitRateProps) {
  const { t } = useMessages()
  const certainty = hitRateCertainty(t, ledger)
  return (
    <Text component="div">
      {hitRateText(t, ledger)}{' '}
      {certainty ? (
        <HowSure what={t('method:inputRate')} certainty={() => certainty} />
      ) : (
        <Anchor component={Link} href="/method/ledger" underline="always">
          {t('ledger:toMethod')}
        </Anchor>
      )}
    </Text>
  )
}

/** The same, round by round; nothing before a round told something. */
export function HitHistory({ ledger }: HitRateProps) {
  const { t } = useMessages()
  const history = hitHistory(ledger)
  if (history.length === 0) return null
  return (
    <section aria-labelledby="hit-history">
      <Title order={2} size="h5" id="hit-history">
        {t('ledger:historyTitle')}
      </Title>
      <Table className={classes.history ?? ''} mt="xs" fz="sm" captionSide="top">
        <Table.Caption ta="left">{t('ledger:historyText')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('ledger:historyRound')}</Table.Th>
            <Table.Th scope="col" className={classes.number ?? ''}>
              {t('ledger:historyTold')}
            </Table.Th>
            <Table.Th scope="col" className={classes.number ?? ''}>
              {t('ledger:historyHits')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.map(({ round, told, hits }) => (
            <Table.Tr key={round.id}>
              <Table.Th scope="row" fw={400}>
                <Anchor component={Link} href={`/rounds/${round.id}/results`}>
                  {round.title}
                </Anchor>
              </Table.Th>
              <Table.Td className={classes.number ?? ''}>{told}</Table.Td>
              <Table.Td className={classes.number ?? ''}>{hits}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
