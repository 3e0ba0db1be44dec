import { targetWay } from '../../../core/charts/target-way.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { scoreCertainty } from '../../../core/method/certainty.ts'
import { wayCertainty } from '../../../core/method/target-certainty.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './trends.module.css'

type WayHeadlineProps = { history: History; questionnaireId: string }

/** How far the team is on the way to its targets is said first; its score is the detail. */
export function WayHeadline({ history, questionnaireId }: WayHeadlineProps) {
  const { t } = useMessages()
  const way = targetWay(t, history, questionnaireId)
  if (!way) return <div />
  return (
    <div>
      <div className={classes.headline}>
        {way.headline} <HowSure what={t('method:target_title')} certainty={() => wayCertainty(t, way.dimensions)} />
      </div>
      <p className={classes.quiet}>
        {way.details.join(' ')}{' '}
        <HowSure
          what={t('method:score_title')}
          certainty={() => scoreCertainty(t, way.score, { minimum: way.minimumGroup })}
        />
      </p>
    </div>
  )
}
