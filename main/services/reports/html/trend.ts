import {
  breaksOf,
  type HistoryLine,
  type HistoryLinePoint,
  type HistoryRound,
  pointsOf,
} from '../../../../core/charts/history-rows.ts'
import { pointsText } from '../../../../core/charts/number-text.ts'
import { intervalText } from '../../../../core/charts/verdict-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { dateText } from '../../../../core/report/date-text.ts'
import type { QuestionnaireReport } from '../../../../core/report/report-model.ts'
import type { ReportTrendPanel } from '../../../../core/report/report-trend.ts'
import { trendChart } from '../charts/trend-chart.ts'
import { type Html, html } from '../html-template.ts'

/** A chart and its table for each pillar over the team's rounds. */
export const trendSection = (t: Translate, { id, trend }: QuestionnaireReport): Html | null =>
  trend &&
  html`<section>
<h3>${t('report:trend')}</h3>
${trend.panels.map(
  panel => html`<section class="trend">
<h4><bdi>${panel.title}</bdi></h4>
<p>${panel.sentence}</p>
${
  panel.lines.some(line => pointsOf(line).length > 0) &&
  html`<div class="pair">${trendChart(t, `${id}-${panel.id}-trend`, panel, trend.rounds)}${trendTable(t, panel, trend.rounds)}</div>`
}
</section>`,
)}
${trend.caution && html`<p class="caution">${trend.caution}</p>`}
</section>`

const trendTable = (t: Translate, panel: ReportTrendPanel, rounds: readonly HistoryRound[]): Html => {
  const intervals = panel.lines.flatMap(pointsOf).some(({ score }) => score.low !== null)
  return html`<table class="compact"><caption>${t('report:trendTable', { title: panel.title })}</caption><thead><tr><th scope="col">${t('report:round')}</th>${panel.lines.map(
    ({ construct }) => html`<th scope="col" class="number">${t(`report:construct_${construct}`)}</th>`,
  )}</tr></thead><tbody>${rounds.map(
    round =>
      html`<tr><th scope="row"><bdi>${round.title}</bdi> <small>${dateText(t, round.date, 'medium')}${
        isNew(panel, round) && html`, ${t('report:rewordedHere')}`
      }</small></th>${panel.lines.map(line => pointCell(t, pointAt(line, round), intervals))}</tr>`,
  )}</tbody></table>`
}

/** Among rounds with intervals the room is kept where one has none, so that numbers stand below each other. */
const pointCell = (t: Translate, point: HistoryLinePoint | undefined, intervals: boolean): Html =>
  html`<td class="number">${point ? pointsText(point.score.mean) : t('words:noNumber')}${intervals && html`<small>${point && intervalText(t, point.score)}</small>`}</td>`

const pointAt = (line: HistoryLine, round: HistoryRound): HistoryLinePoint | undefined =>
  pointsOf(line).find(point => point.round.id === round.id)

const isNew = ({ lines }: ReportTrendPanel, round: HistoryRound): boolean =>
  lines.some(line => breaksOf(line).some(({ id }) => id === round.id))
