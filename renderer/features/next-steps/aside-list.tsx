import { Button, Group, Text, Title } from '@mantine/core'
import type { Round, SetAside } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import classes from './next-steps.module.css'

type AsideListProps = { setAside: readonly SetAside[]; round: Round }

/** What the team put aside, why, and the way back; nothing where there is nothing. */
export function AsideList({ setAside, round }: AsideListProps) {
  const { t } = useMessages()
  const takeUp = useChange('next.takeUp')
  if (setAside.length === 0) return null
  const textOf = ({ questionnaire, item }: SetAside) =>
    round.questionnaires.find(({ id }) => id === questionnaire)?.items.find(({ id }) => id === item)?.text ?? item
  return (
    <section className={classes.list}>
      <Title order={2} size="h5">
        {t('next:asideTitle')}
      </Title>
      {setAside.map(aside => (
        <Group
          key={`${aside.questionnaire} ${aside.item}`}
          justify="space-between"
          wrap="nowrap"
          className={classes.step ?? ''}
        >
          <div>
            {textOf(aside)}
            <Text size="sm" c="dimmed">
              {[t(aside.until === 'next-round' ? 'next:aside_next_round' : 'next:aside_taken_up'), aside.reason]
                .filter(Boolean)
                .join(': ')}
            </Text>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              tell.hide(`aside-${aside.questionnaire}-${aside.item}`)
              takeUp.mutate(
                { roundId: round.id, questionnaireId: aside.questionnaire, itemId: aside.item },
                { onError: error => tell.problem(errorText(t, error)) },
              )
            }}
          >
            {t('next:takeUp')}
          </Button>
        </Group>
      ))}
    </section>
  )
}
