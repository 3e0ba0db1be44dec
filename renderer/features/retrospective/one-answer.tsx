import type { ItemRow } from '../../../core/charts/item-rows.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './topic.module.css'

type OneAnswerProps = { row: ItemRow; questionnaire: Questionnaire }

/** The one answer of a round, and what the level above it looks like. */
export function OneAnswer({ row: { id, reached, reachedLevel }, questionnaire }: OneAnswerProps) {
  const { t } = useMessages()
  if (reached === null) return null
  const next = questionnaire.items.find(item => item.id === id)?.levels?.[reached + 1]
  return (
    <dl className={classes.levels}>
      <div>
        <dt>{t('retrospective:levelNow')}</dt>
        <dd>
          <span className={classes.value}>{reached}</span>
          {reachedLevel ?? t(`words:agreement_${reached as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)}
        </dd>
      </div>
      {next && (
        <div className={classes.quiet}>
          <dt>{t('retrospective:levelNext')}</dt>
          <dd>
            <span className={classes.value}>{reached + 1}</span>
            {next}
          </dd>
        </div>
      )}
    </dl>
  )
}
