import type { HistoryPanel } from '../../../core/charts/history-rows.ts'
import { percentText, pointsText } from '../../../core/charts/number-text.ts'
import { type PillarPoint, pillarNow } from '../../../core/charts/pillar-now.ts'
import type { StepRow } from '../../../core/charts/step-rows.ts'
import { intervalText } from '../../../core/charts/verdict-text.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { scoreCertainty } from '../../../core/method/certainty.ts'
import { targetCertainty } from '../../../core/method/target-certainty.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
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
      <Figures title={panel.title} now={now} />
      {step && cell && (
        <div className={classes.step}>
          <span className={classes.quiet}>{t('trends:panelSince', { round: step.before.title })}</span>{' '}
          <StepVerdict history={history} title={panel.title} row={step} cell={cell} />
        </div>
      )}
    </div>
  )
}

function Figures({ title, now }: { title: string; now: PillarPoint }) {
  const { t } = useMessages()
  const { score, target, way, round, minimumGroup: minimum } = now
  if (score.mean === null)
    return (
      <p className={classes.quiet}>
        {t(score.hidden ? 'trends:hiddenNow' : 'trends:noneNow')} {t('trends:panelIn', { round })}
      </p>
    )
  const interval = intervalText(t, score)
  const about = { score: pointsText(score.mean) }
  const detail = interval ? t('trends:panelScoreInterval', { ...about, interval }) : t('trends:panelScore', about)
  const ofScore = (text: string) => (
    <HowSure what={`${title}, ${round}`} certainty={() => scoreCertainty(t, score, { minimum })}>
      {text}
    </HowSure>
  )
  if (way === null || target === null)
    return (
      <>
        <div className={classes.figure}>{ofScore(about.score)}</div>
        <p className={classes.quiet}>{detail}</p>
      </>
    )
  return (
    <>
      <div className={classes.figure}>
        <HowSure
          what={t('results:numberOf', { title, what: t('results:figureTarget') })}
          certainty={() => targetCertainty(t, score, target, minimum)}
        >
          {percentText(t, way)}
        </HowSure>
      </div>
      <p>{t('trends:panelWay', { target: pointsText(target) })}</p>
      <div className={classes.quiet}>{ofScore(detail)}</div>
    </>
  )
}
