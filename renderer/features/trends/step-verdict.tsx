import type { HistoryRound } from '../../../core/charts/history-rows.ts'
import { signedPointsText } from '../../../core/charts/number-text.ts'
import type { StepCell } from '../../../core/charts/step-rows.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { changeCertainty } from '../../../core/method/certainty.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './trends.module.css'

type StepVerdictProps = {
  history: History
  title: string
  row: { before: HistoryRound; after: HistoryRound }
  cell: StepCell
}

/** What one step changed, in words; pressed it tells how that comes about. */
export function StepVerdict({ history, title, row: { before, after }, cell }: StepVerdictProps) {
  const { t } = useMessages()
  const { change } = cell
  const certainty = () => changeCertainty(t, cell.before, cell.after, change, minimumOf(history, [before.id, after.id]))
  const what = t('trends:stepOf', { title, before: before.title, after: after.title })
  return (
    <span className={classes.verdict} data-verdict={change.verdict ?? undefined}>
      <HowSure what={what} certainty={certainty}>
        {change.mean === null ? t(change.hidden ? 'results:hidden' : 'words:noNumber') : signedPointsText(change.mean)}
      </HowSure>
      {change.verdict !== null && change.mean !== null && (
        <span className={classes.words}>{t(`words:changeVerdict_${change.verdict}`)}</span>
      )}
    </span>
  )
}

/** Where two rounds hide for groups of different sizes, the larger one holds for both. */
const minimumOf = ({ points }: History, roundIds: readonly string[]): number =>
  Math.max(...points.filter(({ round }) => roundIds.includes(round.id)).map(({ round }) => round.minimumGroup))
