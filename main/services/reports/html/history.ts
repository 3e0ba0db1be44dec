import { pointsText } from '../../../../core/charts/number-text.ts'
import { intervalText } from '../../../../core/charts/verdict-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import type { Score } from '../../../../core/scores.ts'
import { type Html, html } from '../html-template.ts'
import { scrolling } from './cells.ts'
import { eventsSection } from './closing.ts'

/** Every round of the team with its scores; nothing where the report is on one round. */
export const historySection = (t: Translate, report: Report): Html | null => {
  const { history } = report
  if (history === null) return null
  const caption = t('report:historyTable')
  const table = html`<table class="rounds"><caption>${caption}</caption><thead><tr><th scope="col">${t('report:round')}</th><th scope="col">${t('report:date')}</th><th scope="col" class="number">${t('report:answersColumn')}</th>${history.questionnaires.map(
    ({ title }) => html`<th scope="col" class="number"><bdi>${title}</bdi></th>`,
  )}</tr></thead><tbody>${history.rounds.map(
    ({ title, dateText, people, scores }) =>
      html`<tr><th scope="row"><bdi>${title}</bdi></th><td>${dateText}</td><td class="number">${people}</td>${scores.map(score => cell(t, score))}</tr>`,
  )}</tbody></table>`
  return html`<section class="chapter">
<div class="head"><h2>${t('report:history')}</h2>
<p class="muted">${t('report:historyIntro', { count: history.rounds.length })}</p></div>
${scrolling(caption, table)}
${eventsSection(t, report)}
</section>`
}

const cell = (t: Translate, score: Score | null): Html => {
  if (score === null) return html`<td class="number"></td>`
  if (score.hidden) return html`<td class="number">${t('report:hiddenCell')}</td>`
  return html`<td class="number">${score.mean === null ? t('words:noNumber') : pointsText(score.mean)}<small>${intervalText(t, score)}</small></td>`
}
