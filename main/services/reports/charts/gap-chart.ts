import type { Construct } from '../../../../core/charts/history-rows.ts'
import { pointsText, signedPointsText } from '../../../../core/charts/number-text.ts'
import { intervalText, signedIntervalText } from '../../../../core/charts/verdict-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { gapWord } from '../../../../core/report/gap-word.ts'
import type { ReportPillar } from '../../../../core/report/report-pillars.ts'
import type { Gap, Score } from '../../../../core/scores.ts'
import { type Html, html } from '../html-template.ts'
import { type LegendEntry, legend } from './legend.ts'
import { intervalBar, mark, targetMark } from './marks.ts'
import {
  absentText,
  besideMark,
  type RowLayout,
  rowGrid,
  rowGround,
  rowLayout,
  rowNote,
  sideOf,
  xOf,
} from './row-layout.ts'
import { coordinate, drawing } from './svg.ts'

/**
 * A dumbbell for each pillar: intent and practice on one line of 0 to 100 with their intervals, the gap between them in
 * words on the right, the target as a pennant. A pillar without facets shows its score alone.
 */
export const gapChart = (
  t: Translate,
  id: string,
  title: string,
  pillars: readonly ReportPillar[],
  width: number,
): Html => {
  const layout = rowLayout(width)
  const key = legend(legendEntries(t, pillars), width)
  const top = key.height + 8
  const bottom = top + pillars.length * layout.row
  return drawing({
    id,
    width,
    height: bottom + 20,
    title,
    description: pillars.map(pillar => inWords(t, pillar)).join('; '),
    body: html`${key.body}${rowGrid(layout, top, bottom)}${pillars.map((pillar, index) =>
      pillarRow(t, pillar, layout, top + index * layout.row),
    )}`,
  })
}

const legendEntries = (t: Translate, pillars: readonly ReportPillar[]): LegendEntry[] => {
  const compares = pillars.some(({ intent, practice }) => intent && practice)
  const shown = pillars.flatMap(({ intent, score }) => [intent, score])
  const entries: (LegendEntry | false)[] = [
    compares && { kind: 'intent', text: t('report:legendIntent') },
    compares
      ? { kind: 'practice', text: t('report:legendPractice') }
      : { kind: 'score', text: t('report:legendScore') },
    shown.some(score => typeof score?.low === 'number') && { kind: 'interval', text: t('report:legendInterval') },
    pillars.some(({ target }) => target !== null) && { kind: 'target', text: t('report:legendTarget') },
  ]
  return entries.filter(entry => entry !== false)
}

const pillarRow = (t: Translate, pillar: ReportPillar, layout: RowLayout, top: number): Html => {
  const y = top + layout.middle
  const { target, score } = pillar
  const goal = target !== null && score.mean !== null && targetMark(xOf(layout, target), y - 12, y + 14)
  return html`${rowGround(pillar.title, layout, top)}${goal}${connector(pillar, layout, y)}${marks(
    pillar,
    layout,
    y,
  )}${absence(t, pillar, layout, y)}${note(t, pillar, layout, y)}`
}

/** The gap itself: a bold bar where it stands out from noise, a dotted line where it does not. */
const connector = ({ intent, practice, gap }: ReportPillar, layout: RowLayout, y: number): Html | null => {
  if (!gap || typeof intent?.mean !== 'number' || typeof practice?.mean !== 'number') return null
  const beyond = gap.verdict === 'behind' || gap.verdict === 'ahead'
  const [from, to] = [xOf(layout, intent.mean), xOf(layout, practice.mean)]
  return html`<path class="${beyond ? 'c-gap' : 'c-gap-open'}" d="M${coordinate(from)} ${y}H${coordinate(to)}"/>`
}

const marks = ({ intent, score }: ReportPillar, layout: RowLayout, y: number): Html => {
  const practice = intent ? 'practice' : 'score'
  return html`${
    typeof intent?.mean === 'number' && scoreMark('intent', intent, sideOf(intent.mean, score.mean, 'right'), layout, y)
  }${score.mean !== null && scoreMark(practice, score, sideOf(score.mean, intent?.mean, intent ? 'left' : 'right'), layout, y)}`
}

/** The interval of intent runs above the line and that of practice below. */
const scoreMark = (construct: Construct, score: Score, side: 'left' | 'right', layout: RowLayout, y: number): Html => {
  const { mean, low, high } = score
  const x = xOf(layout, mean ?? 0)
  const away = construct === 'intent' ? -12 : 12
  const interval =
    low !== null && high !== null && intervalBar(construct, xOf(layout, low), xOf(layout, high), y + away)
  const number = besideMark(pointsText(mean ?? 0), x, y, side)
  return html`${interval}${mark(construct, { x, y })}${number}`
}

const absence = (t: Translate, { score, intent, gap }: ReportPillar, layout: RowLayout, y: number): Html | null => {
  if (score.mean !== null || typeof intent?.mean === 'number') return null
  const text = t(score.hidden || gap?.hidden ? 'report:hiddenShort' : 'report:noAnswerShort')
  return absentText(text, layout, y)
}

const note = (t: Translate, { gap, score }: ReportPillar, layout: RowLayout, y: number): Html | null => {
  const value = gap ?? score
  if (value.mean === null) return null
  const [first, second] = gap
    ? [`${pointsText(Math.abs(value.mean))} ${gapWord(t, gap)}`, signedIntervalText(t, gap)]
    : [pointsText(value.mean), intervalText(t, score)]
  return rowNote(first, second, layout, y)
}

const inWords = (t: Translate, { title, intent, practice, gap, score }: ReportPillar): string => {
  const absent = ({ hidden }: Score | Gap) => t(hidden ? 'report:hiddenShort' : 'report:noAnswerShort')
  const number = (value: Score) => (value.mean === null ? absent(value) : pointsText(value.mean))
  if ([score, intent, gap].every(one => typeof one?.mean !== 'number')) return `${title}: ${absent(score)}`
  if (!intent || !practice || !gap) return t('report:chartText', { title, score: number(score) })
  return t('report:chartTextGap', {
    title,
    intent: number(intent),
    practice: number(practice),
    gap: gap.mean === null ? absent(gap) : `${signedPointsText(gap.mean)} (${gapWord(t, gap)})`,
  })
}
