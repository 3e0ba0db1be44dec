import { pointsText, signedPointsText } from '../../../core/charts/number-text.ts'
import { signedIntervalText } from '../../../core/charts/verdict-text.ts'
import type { Change } from '../../../core/comparison.ts'
import type { Score } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './trends.module.css'

/** A number of one side, or why there is none. */
export function ScoreText({ score }: { score: Score }) {
  const { t } = useMessages()
  if (score.hidden) return t('results:hidden')
  return score.mean === null ? t('words:noNumber') : pointsText(score.mean)
}

/** A difference with its interval. */
export function ChangeText({ change }: { change: Change }) {
  const { t } = useMessages()
  if (change.mean === null) return change.hidden ? t('results:hidden') : t('words:noNumber')
  const interval = signedIntervalText(t, change)
  return (
    <>
      {signedPointsText(change.mean)}
      {interval && <span className={classes.quiet}> ({interval})</span>}
    </>
  )
}

/** Whether a change can be told from noise, in words. */
export function VerdictText({ change: { verdict, mean } }: { change: Change }) {
  const { t } = useMessages()
  if (!verdict || mean === null) return <span className={classes.quiet}>{t('words:noNumber')}</span>
  return t(`words:changeVerdict_${verdict}`)
}
