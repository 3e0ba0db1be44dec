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
import { coordinate, drawing, textLines } from './svg.ts'
import { fitText } from './text-fit.ts'

/** Where things stand: on a narrow page titles move above their row. */
type Layout = { width: number; left: number; right: number; row: number; middle: number; narrow: boolean }

const layoutFor = (width: number): Layout =>
  width < 520
    ? { width, left: 28, right: width - 108, row: 72, middle: 46, narrow: true }
    : { width, left: 204, right: width - 138, row: 46, middle: 23, narrow: false }

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
  const layout = layoutFor(width)
  const key = legend(legendEntries(t, pillars), width)
  const top = key.height + 8
  const bottom = top + pillars.length * layout.row
  return drawing({
    id,
    width,
    height: bottom + 20,
    title,
    description: pillars.map(pillar => inWords(t, pillar)).join('; '),
    body: html`${key.body}${grid(layout, top, bottom)}${pillars.map((pillar, index) =>
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

const xOf = ({ left, right }: Layout, points: number): number => left + ((right - left) * points) / 100

const grid = (layout: Layout, top: number, bottom: number): Html =>
  html`${[0, 25, 50, 75, 100].map(points => {
    const x = coordinate(xOf(layout, points))
    return html`<path class="c-grid" d="M${x} ${top}V${bottom}"/>${textLines([String(points)], {
      x,
      y: bottom + 14,
      size: 11,
      anchor: 'middle',
      className: 'c-note',
    })}`
  })}`

const pillarRow = (t: Translate, pillar: ReportPillar, layout: Layout, top: number): Html => {
  const y = top + layout.middle
  const { target, score } = pillar
  const bounds = html`<path class="c-rule" d="M0 ${top}H${layout.width}"/>`
  const track = html`<path class="c-track" d="M${layout.left} ${y}H${coordinate(layout.right)}"/>`
  const goal = target !== null && score.mean !== null && targetMark(xOf(layout, target), y - 12, y + 14)
  return html`${bounds}${titleText(pillar.title, layout, top)}${track}${goal}${connector(pillar, layout, y)}${marks(
    pillar,
    layout,
    y,
  )}${absence(t, pillar, layout, y)}${note(t, pillar, layout, y)}`
}

const titleText = (title: string, { left, narrow, width, middle }: Layout, top: number): Html => {
  if (narrow) return textLines(fitText(title, width, 13, 1), { x: 0, y: top + 18, size: 13, className: 'c-title' })
  const lines = fitText(title, left - 24, 13, 2)
  return textLines(lines, { x: 0, y: top + middle + 5 - (lines.length - 1) * 8, size: 13, className: 'c-title' })
}

/** The gap itself: a bold bar where it stands out from noise, a dotted line where it does not. */
const connector = ({ intent, practice, gap }: ReportPillar, layout: Layout, y: number): Html | null => {
  if (!gap || typeof intent?.mean !== 'number' || typeof practice?.mean !== 'number') return null
  const beyond = gap.verdict === 'behind' || gap.verdict === 'ahead'
  const [from, to] = [xOf(layout, intent.mean), xOf(layout, practice.mean)]
  return html`<path class="${beyond ? 'c-gap' : 'c-gap-open'}" d="M${coordinate(from)} ${y}H${coordinate(to)}"/>`
}

type Side = 'left' | 'right'

/** The lower of two marks is numbered on its left and the higher on its right, so that the numbers never meet. */
const sideOf = (own: number, other: number | null | undefined, level: Side): Side => {
  if (typeof other !== 'number' || own === other) return level
  return own < other ? 'left' : 'right'
}

const marks = ({ intent, score }: ReportPillar, layout: Layout, y: number): Html => {
  const practice = intent ? 'practice' : 'score'
  return html`${
    typeof intent?.mean === 'number' && scoreMark('intent', intent, sideOf(intent.mean, score.mean, 'right'), layout, y)
  }${score.mean !== null && scoreMark(practice, score, sideOf(score.mean, intent?.mean, intent ? 'left' : 'right'), layout, y)}`
}

/** The interval of intent runs above the line and that of practice below. */
const scoreMark = (construct: Construct, score: Score, side: Side, layout: Layout, y: number): Html => {
  const { mean, low, high } = score
  const x = xOf(layout, mean ?? 0)
  const away = construct === 'intent' ? -12 : 12
  const interval =
    low !== null && high !== null && intervalBar(construct, xOf(layout, low), xOf(layout, high), y + away)
  const place = side === 'left' ? ({ x: x - 11, anchor: 'end' } as const) : ({ x: x + 12, anchor: 'start' } as const)
  const number = textLines([pointsText(mean ?? 0)], { ...place, y: y + 4, size: 11, className: 'c-number' })
  return html`${interval}${mark(construct, { x, y })}${number}`
}

const absence = (t: Translate, { score, intent, gap }: ReportPillar, layout: Layout, y: number): Html | null => {
  if (score.mean !== null || typeof intent?.mean === 'number') return null
  const text = t(score.hidden || gap?.hidden ? 'report:hiddenShort' : 'report:noAnswerShort')
  return textLines([text], {
    x: layout.left + 8,
    y: y + 4,
    size: 12,
    className: 'c-absent',
  })
}

const note = (t: Translate, { gap, score }: ReportPillar, layout: Layout, y: number): Html | null => {
  const [x, size] = [layout.right + 32, 12]
  const value = gap ?? score
  if (value.mean === null) return null
  const [first, second] = gap
    ? [`${pointsText(Math.abs(value.mean))} ${gapWord(t, gap)}`, signedIntervalText(t, gap)]
    : [pointsText(value.mean), intervalText(t, score)]
  const upper = textLines([first], { x, y: second ? y - 2 : y + 4, size, className: 'c-title' })
  return html`${upper}${second && textLines([second], { x, y: y + 13, size: 11, className: 'c-note' })}`
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
