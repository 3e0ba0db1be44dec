import type { HistoryPanel } from '../../../core/charts/history-rows.ts'
import { percentText, pointsText } from '../../../core/charts/number-text.ts'
import { type PillarPoint, pillarNow } from '../../../core/charts/pillar-now.ts'
import type { StepRow } from '../../../core/charts/step-rows.ts'
import { intervalText } from '../../../core/charts/verdict-text.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './pillar-panel.module.css'
import { StepVerdict } from './step-verdict.tsx'

type PillarNowProps = {
  panel: HistoryPanel
  history: History
  questionnaireId: string
  steps: readonly StepRow[] | null
}

/** Where a pillar stands in its latest round: the way to its target first, its score as the detail, then the last step. */
export function PillarNow({ panel, history, questionnaireId, steps }: PillarNowProps) {
  const { t } = useMessages()
  const now = pillarNow(history, questionnaireId, panel.id)
  if (!now) return <div />
  const step = steps?.find(({ after }) => after.id === now.roundId)
  const cell = step?.cells.find(candidate => candidate?.dimension === panel.id)
  return (
    <div className={classes.now}>
      <Figures now={now} />
      {step && cell && (
        <p className={classes.step}>
          <span className={classes.quiet}>{t('trends:panelSince', { round: step.before.title })}</span>{' '}
          <StepVerdict history={history} title={panel.title} row={step} cell={cell} />
        </p>
      )}
    </div>
  )
}

function Figures({ now: { score, target, way, round } }: { now: PillarPoint }) {
  const { t } = useMessages()
  if (score.mean === null)
    return (
      <p className={classes.quiet}>
        {t(score.hidden ? 'trends:hiddenNow' : 'trends:noneNow')} {t('trends:panelIn', { round })}
      </p>
    )
  const interval = intervalText(t, score)
  const about = { score: pointsText(score.mean) }
  const detail = interval ? t('trends:panelScoreInterval', { ...about, interval }) : t('trends:panelScore', about)
  if (way === null || target === null)
    return (
      <>
        <p className={classes.figure}>{about.score}</p>
        <p className={classes.quiet}>{detail}</p>
      </>
    )
  return (
    <>
      <p className={classes.figure}>{percentText(t, way)}</p>
      <p>{t('trends:panelWay', { target: pointsText(target) })}</p>
      <p className={classes.quiet}>{detail}</p>
    </>
  )
}
