import type { ComparisonRow } from '../../../../core/charts/comparison-rows.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { changeVerdictText, pText } from '../../../../core/report/change-text.ts'
import type { ReportChange } from '../../../../core/report/report-change.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import { type Html, html } from '../html-template.ts'
import { differenceCell, numberCell, scoreCell, scrolling } from './cells.ts'

/** What changed since the round before, on the questions that were asked in the same words. */
export const changeSection = (t: Translate, report: Report, change: ReportChange | null): Html | null =>
  change &&
  html`<section>
<div class="head"><h3>${t('report:changes', { round: change.since.title })}</h3>
<p><strong>${change.sentence}</strong></p>
<p class="muted">${t('report:changesIntro', { count: change.compared, before: change.since.dateText, after: report.dateText })}${change.dropped.length > 0 && ` ${t('report:changesLeftOut')}`}</p></div>
${change.rows.length > 0 && changeTable(t, report, change)}
${change.caution && html`<p class="caution">${change.caution}</p>`}
${change.dropped.length > 0 && droppedList(t, change)}
</section>`

/** Columns that only some comparisons need. */
type Show = { facets: boolean; p: boolean }

const changeTable = (t: Translate, report: Report, { rows }: ReportChange): Html => {
  const caption = t('report:changeTable')
  const show = {
    facets: rows.some(({ construct }) => construct !== 'score'),
    p: rows.some(({ change }) => change.pHolm !== null),
  }
  return scrolling(
    caption,
    html`<table class="changes"><caption>${caption}</caption><thead><tr><th scope="col">${t('report:pillar')}</th>${
      show.facets && html`<th scope="col">${t('report:construct')}</th>`
    }<th scope="col" class="number">${t('report:before')}</th><th scope="col" class="number">${t('report:after')}</th><th scope="col" class="number">${t('report:change')}</th>${show.p && html`<th scope="col" class="number">${t('report:pHolm')}</th>`}<th scope="col" class="verdict">${t('report:verdict')}</th></tr></thead>
${byPillar(rows).map(group => html`<tbody>${group.map(row => changeRow(t, report, row, show))}</tbody>`)}</table>`,
  )
}

/** Rows of one pillar stay on one page, because only the first of them names it. */
const byPillar = (rows: readonly ComparisonRow[]): ComparisonRow[][] => [
  ...rows
    .reduce(
      (groups, row) => groups.set(row.id, [...(groups.get(row.id) ?? []), row]),
      new Map<string, ComparisonRow[]>(),
    )
    .values(),
]

const changeRow = (t: Translate, report: Report, row: ComparisonRow, show: Show): Html => {
  const { title, construct, before, after, change } = row
  const moved = change.verdict === 'higher' || change.verdict === 'lower'
  return html`<tr>${
    construct === 'intent' ? html`<td></td>` : html`<th scope="row"><bdi>${title}</bdi></th>`
  }${show.facets && html`<td>${t(`report:construct_${construct}`)}</td>`}${scoreCell(t, before)}${scoreCell(t, after)}${differenceCell(
    t,
    change,
  )}${show.p && numberCell(t, pText(t, change))}<td class="${moved ? 'strong' : ''}">${changeVerdictText(t, row, report.minimumGroup)}</td></tr>`
}

const droppedList = (t: Translate, { dropped }: ReportChange): Html =>
  html`<h4>${t('report:dropped')}</h4>
<ul class="small">${dropped.map(
    ({ text, why }) => html`<li dir="auto">${t('report:droppedItem', { text, why: t(`words:dropped_${why}`) })}</li>`,
  )}</ul>`
