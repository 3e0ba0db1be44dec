import { gapRows } from '../../../core/charts/gap-rows.ts'
import { percentText, pointsText } from '../../../core/charts/number-text.ts'
import { pillarRows, type Titles } from '../../../core/charts/pillar-rows.ts'
import { pillarCount } from '../../../core/charts/sentences.ts'
import { gapVerdictText, intervalText } from '../../../core/charts/verdict-text.ts'
import { weakestRows } from '../../../core/charts/weakest-rows.ts'
import { itemsOfDimension } from '../../../core/dimension-items.ts'
import { type Certainty, scoreCertainty } from '../../../core/method/certainty.ts'
import { largestGapCertainty, weakestCertainty } from '../../../core/method/headline-certainty.ts'
import { wayCertainty } from '../../../core/method/target-certainty.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { QuestionnaireScores, Score } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './headline-figures.module.css'

type HeadlineFiguresProps = { questionnaire: Questionnaire; scores: QuestionnaireScores; minimumGroup: number }
type WeakestProps = PillarFigureProps & { itemsOf: (dimension: string) => number }
type PillarFigureProps = { titles: Titles; scores: QuestionnaireScores; minimumGroup: number }

/** The few numbers to remember: the way to the targets first where there are any. The weakest always stands beside the mean. */
export function HeadlineFigures({ questionnaire, scores, minimumGroup }: HeadlineFiguresProps) {
  const { t } = useMessages()
  const { score, percentToTarget } = scores
  const targets = scores.dimensions.filter(({ target, score }) => target !== null && score.mean !== null).length
  const titles = questionnaire.dimensions
  const scoredItems = titles.reduce((sum, { id }) => sum + scoredItemsOf(questionnaire, id), 0)
  const way = (
    <Figure
      term={t('results:figureTarget')}
      value={percentToTarget === null ? t('words:noNumber') : percentText(t, percentToTarget)}
      note={targets === 0 ? t('results:figureNoTarget') : t('results:figureTargets', { count: targets })}
      {...(percentToTarget !== null && { certainty: () => wayCertainty(t, pillarRows(titles, scores)) })}
    />
  )
  return (
    <div className={classes.frame}>
      <dl className={classes.figures}>
        {percentToTarget !== null && way}
        <Figure
          term={t('results:figureScore')}
          value={pointsOrDash(score)}
          note={useScoreNote(score)}
          certainty={() => scoreCertainty(t, score, { items: scoredItems, minimum: minimumGroup })}
        />
        <WeakestPillar
          titles={titles}
          scores={scores}
          minimumGroup={minimumGroup}
          itemsOf={id => scoredItemsOf(questionnaire, id)}
        />
        <LargestGap titles={titles} scores={scores} minimumGroup={minimumGroup} />
        {percentToTarget === null && way}
      </dl>
    </div>
  )
}

/** A dimension with facets is scored on its practice questions. */
const scoredItemsOf = (questionnaire: Questionnaire, dimension: string): number =>
  itemsOfDimension(questionnaire, dimension, 'practice').length || itemsOfDimension(questionnaire, dimension).length

/** Names one pillar only where it lies below all others; of several that tie it says how many, as the report does. */
function WeakestPillar({ titles, scores, minimumGroup, itemsOf }: WeakestProps) {
  const { t } = useMessages()
  const all = pillarRows(titles, scores)
  const { rows, shown } = weakestRows(all)
  const [first] = rows
  if (typeof first?.score.mean !== 'number') {
    const note = scores.score.hidden ? t('results:figureHidden') : t('results:figureNone')
    return <Figure term={t('results:figureWeakest')} value={t('words:noNumber')} note={note} />
  }
  const value = pointsText(first.score.mean)
  const certainty = () => weakestCertainty(t, first, all, { items: itemsOf(first.id), minimum: minimumGroup })
  const marked = { value, certainty, isMarked: true }
  if (rows.length === 1) return <Figure term={t('results:figureWeakest')} note={first.title} {...marked} />
  const pillars = pillarCount(t, shown, scores.dimensions.length)
  const note = t('report:tiedDetail', { count: rows.length, pillars })
  if (rows.length === shown)
    return <Figure term={t('report:figureAllPillars')} note={note} {...marked} isMarked={false} />
  return <Figure term={t('report:figureWeakestTied')} note={note} {...marked} />
}

/** Only where the questionnaire compares intent with practice. */
function LargestGap({ titles, scores, minimumGroup }: PillarFigureProps) {
  const { t } = useMessages()
  const rows = gapRows(titles, scores)
  const [largest] = rows
  if (!largest) return null
  const { gap, title } = largest
  if (gap.mean === null || gap.mean <= 0) {
    const note = gap.mean === null ? t('results:figureNone') : t('results:figureNoGap')
    return <Figure term={t('results:figureGap')} value={t('words:noNumber')} note={note} />
  }
  const interval = intervalText(t, gap)
  const words = interval ? `${interval}. ${gapVerdictText(t, gap)}` : gapVerdictText(t, gap)
  const certainty = () => largestGapCertainty(t, largest, rows, minimumGroup)
  return (
    <Figure
      term={t('results:figureGap')}
      value={pointsText(gap.mean)}
      note={title}
      aside={words}
      certainty={certainty}
    />
  )
}

type FigureProps = {
  term: string
  value: string
  note: string
  aside?: string
  isMarked?: boolean
  certainty?: () => Certainty
}

function Figure({ term, value, note, aside, isMarked, certainty }: FigureProps) {
  return (
    <div className={classes.figure} data-marked={isMarked || undefined}>
      <dt>{term}</dt>
      <dd className={classes.value}>
        {certainty ? (
          <HowSure what={term} certainty={certainty}>
            {value}
          </HowSure>
        ) : (
          value
        )}
      </dd>
      <dd className={classes.note}>{note}</dd>
      {aside && <dd className={classes.aside}>{aside}</dd>}
    </div>
  )
}

const pointsOrDash = ({ mean }: Score): string => (mean === null ? '–' : pointsText(mean))

const useScoreNote = (score: Score): string => {
  const { t } = useMessages()
  if (score.hidden) return t('results:figureHidden')
  if (score.mean === null) return t('results:figureNone')
  const interval = intervalText(t, score)
  if (interval) return t('results:figureInterval', { interval })
  return t(score.n === 1 ? 'results:figureOne' : 'results:figureFew')
}
