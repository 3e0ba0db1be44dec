import { targetWay } from '../../../core/charts/target-way.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './trends.module.css'

type WayHeadlineProps = { history: History; questionnaireId: string }

/** How far the team is on the way to its targets is said first; its score is the detail. */
export function WayHeadline({ history, questionnaireId }: WayHeadlineProps) {
  const { t } = useMessages()
  const way = targetWay(t, history, questionnaireId)
  if (!way) return <div />
  return (
    <div>
      <p className={classes.headline}>{way.headline}</p>
      <p className={classes.quiet}>{way.details.join(' ')}</p>
    </div>
  )
}
