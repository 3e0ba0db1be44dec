import { pointsText, signedPointsText } from '../../../../core/charts/number-text.ts'
import type { PredictionRow } from '../../../../core/charts/prediction-rows.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { Score } from '../../../../core/scores.ts'
import { type Html, html } from '../html-template.ts'
import { legend } from './legend.ts'
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

/** What people expected of each pillar and what they answered, on one line of 0 to 100 with both intervals. */
export const predictionChart = (
  t: Translate,
  id: string,
  title: string,
  rows: readonly PredictionRow[],
  width: number,
): Html => {
  const layout = rowLayout(width)
  const key = legend(
    [
      { kind: 'expected', text: t('charts:legendExpected') },
      { kind: 'practice', text: t('charts:legendAnswered') },
      { kind: 'interval', text: t('report:legendInterval') },
      ...(rows.some(({ target }) => target !== null)
        ? [{ kind: 'target' as const, text: t('report:legendTarget') }]
        : []),
    ],
    width,
  )
  const top = key.height + 8
  const bottom = top + rows.length * layout.row
  return drawing({
    id,
    width,
    height: bottom + 20,
    title,
    description: rows.map(row => inWords(t, row)).join('; '),
    body: html`${key.body}${rowGrid(layout, top, bottom)}${rows.map((row, index) =>
      predictionRow(t, row, layout, top + index * layout.row),
    )}`,
  })
}

const predictionRow = (t: Translate, row: PredictionRow, layout: RowLayout, top: number): Html => {
  const y = top + layout.middle
  const { expected, answered, target } = row
  const goal = target !== null && targetMark(xOf(layout, target), y - 12, y + 14)
  return html`${rowGround(row.title, layout, top)}${connector(row, layout, y)}${goal}${
    expected.mean !== null && scoreMark('expected', expected, answered.mean, layout, y)
  }${answered.mean !== null && scoreMark('score', answered, expected.mean, layout, y)}${absence(t, row, layout, y)}${note(t, row, layout, y)}`
}

const connector = ({ expected, answered, surprise }: PredictionRow, layout: RowLayout, y: number): Html | null => {
  if (expected.mean === null || answered.mean === null) return null
  const beyond = surprise === 'higher' || surprise === 'lower'
  const [from, to] = [xOf(layout, expected.mean), xOf(layout, answered.mean)]
  return html`<path class="${beyond ? 'c-gap' : 'c-gap-open'}" d="M${coordinate(from)} ${y}H${coordinate(to)}"/>`
}

/** The interval of what was expected runs above the line and that of the answers below. */
const scoreMark = (
  kind: 'expected' | 'score',
  { mean, low, high }: Score,
  other: number | null,
  layout: RowLayout,
  y: number,
): Html => {
  const x = xOf(layout, mean ?? 0)
  const away = kind === 'expected' ? -12 : 12
  const interval = low !== null && high !== null && intervalBar(kind, xOf(layout, low), xOf(layout, high), y + away)
  const side = sideOf(mean ?? 0, other, kind === 'expected' ? 'right' : 'left')
  return html`${interval}${mark(kind, { x, y })}${besideMark(pointsText(mean ?? 0), x, y, side)}`
}

const absence = (t: Translate, { expected, answered }: PredictionRow, layout: RowLayout, y: number): Html | null => {
  if (expected.mean !== null || answered.mean !== null) return null
  return absentText(t(absentKey(expected.hidden ? expected : answered)), layout, y)
}

const note = (t: Translate, { difference, surprise }: PredictionRow, layout: RowLayout, y: number): Html | null =>
  difference === null
    ? null
    : rowNote(signedPointsText(difference), t(`report:surpriseShort_${surprise ?? 'unknown'}`), layout, y)

const inWords = (t: Translate, row: PredictionRow): string => {
  const number = (score: Score) => (score.mean === null ? t(absentKey(score)) : pointsText(score.mean))
  return t('report:chartTextPrediction', {
    title: row.title,
    expected: number(row.expected),
    answered: number(row.answered),
  })
}

const absentKey = ({ hidden }: Score) => (hidden ? 'report:hiddenShort' : 'report:noAnswerShort')
