import { Text, Title } from '@mantine/core'
import { blockedRows } from '../../../core/charts/blocked-rows.ts'
import { pointsText } from '../../../core/charts/number-text.ts'
import { blockedSentence } from '../../../core/charts/scale-sentences.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { QuestionnaireScores } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './blocked-practices.module.css'

type BlockedPracticesProps = { questionnaire: Questionnaire; scores: QuestionnaireScores }

/** Which practices wait for others that are not in place; nothing where none does. */
export function BlockedPractices({ questionnaire, scores }: BlockedPracticesProps) {
  const { t } = useMessages()
  const rows = blockedRows(questionnaire, scores)
  if (rows.length === 0) return null
  return (
    <section>
      <Title order={3} size="h5">
        {t('results:blockedTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {blockedSentence(t, rows)}
      </Text>
      <ul className={classes.rows}>
        {rows.map(({ id, text, waitsFor }) => (
          <li key={id}>
            {text}
            {waitsFor.map(needed => (
              <Text key={needed.id} size="sm" className={classes.first ?? ''}>
                {t('charts:blockedBy', { text: needed.text })}{' '}
                <Text span c="dimmed">
                  {t('charts:ofHundred', { number: pointsText(needed.score) })}
                </Text>
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
