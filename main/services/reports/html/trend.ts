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
import type { ReportMove, ReportTrend, ReportTrendPanel } from '../../../../core/report/report-trend.ts'
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
  html`<div class="pair">${trendChart(t, `${id}-${panel.id}-trend`, panel, trend)}${trendTable(t, panel, trend)}</div>`
}
</section>`,
)}
${trend.caution && html`<p class="caution">${trend.caution}</p>`}
${trend.moves.length > 0 && movesSection(t, trend.moves)}
</section>`

const movesSection = (t: Translate, moves: readonly ReportMove[]): Html =>
  html`<section class="keep">
<h4>${t('trends:movesTitle')}</h4>
<ul>${moves.map(
    ({ when, moves: lines, reason }) =>
      html`<li><small>${when}</small> <bdi>${lines.join('; ')}</bdi>${reason && html`<div dir="auto">${reason}</div>`}</li>`,
  )}</ul>
</section>`

const trendTable = (t: Translate, panel: ReportTrendPanel, { rounds, latest }: ReportTrend): Html => {
  const intervals = panel.lines.flatMap(pointsOf).some(({ score }) => score.low !== null)
  const targets = panel.targets.length > 0
  const caption = t('report:trendTable', { title: panel.title })
  const shown = latest.length < rounds.length && t('report:trendLatest', { count: latest.length, total: rounds.length })
  return html`<table class="compact"><caption>${caption}${shown && html` ${shown}`}</caption><thead><tr><th scope="col">${t('report:round')}</th>${panel.lines.map(
    ({ construct }) => html`<th scope="col" class="number">${t(`report:construct_${construct}`)}</th>`,
  )}${targets && html`<th scope="col" class="number">${t('report:target')}</th>`}</tr></thead><tbody>${latest.map(
    round =>
      html`<tr><th scope="row"><bdi>${round.title}</bdi> <small>${dateText(t, round.date, 'medium')}${
        isNew(panel, round) && html`, ${t('report:rewordedHere')}`
      }</small></th>${panel.lines.map(line => pointCell(t, pointAt(line, round), intervals))}${targets && targetCell(t, panel, round)}</tr>`,
  )}</tbody></table>`
}

const targetCell = (t: Translate, { aims }: ReportTrendPanel, { id }: HistoryRound): Html => {
  const target = aims.get(id)
  return html`<td class="number">${target === undefined ? t('words:noNumber') : pointsText(target)}</td>`
}

/** Among rounds with intervals the room is kept where one has none, so that numbers stand below each other. */
const pointCell = (t: Translate, point: HistoryLinePoint | undefined, intervals: boolean): Html =>
  html`<td class="number">${point ? pointsText(point.score.mean) : t('words:noNumber')}${intervals && html`<small>${point && intervalText(t, point.score)}</small>`}</td>`

const pointAt = (line: HistoryLine, round: HistoryRound): HistoryLinePoint | undefined =>
  pointsOf(line).find(point => point.round.id === round.id)

const isNew = ({ lines }: ReportTrendPanel, round: HistoryRound): boolean =>
  lines.some(line => breaksOf(line).some(({ id }) => id === round.id))
