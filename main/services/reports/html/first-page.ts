import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { ReportItem } from '../../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import type { ReportFigure } from '../../../../core/report/report-summary.ts'
import { type Html, html } from '../html-template.ts'
import { gapFigure } from './pillars.ts'

/** What a reader of only one page needs: whose report, the finding, four figures, the picture, where to look first. */
export const firstPage = (t: Translate, report: Report): Html => {
  const [only, ...others] = report.questionnaires
  const single = others.length === 0
  return html`<header>
<p class="kind">${logo}${t('report:kind')}</p>
<h1><bdi>${report.team.name}</bdi> <span class="round"><bdi>${report.title}</bdi></span></h1>
<p class="terms"><strong>${report.dateText}</strong> · ${t(`words:mode_${report.mode}`)}. ${report.answered.join(' ')}</p>
</header>
<section class="summary">
<h2>${t('report:summary')}</h2>
${report.questionnaires.map(questionnaire => summaryMarkup(questionnaire, single))}
${single && only && gapFigure(t, only, null)}
${single && only && lookFirst(t, report, only)}
</section>`
}

const logo = html`<svg class="logo" viewBox="0 0 32 32" width="22" height="22" aria-hidden="true"><path class="logo-line" d="M6 4h20M16 4v13"/><path class="logo-bob" d="M16 16l5.5 4.2L16 29l-5.5-8.8z"/></svg>`

const summaryMarkup = ({ title, summary }: QuestionnaireReport, single: boolean): Html =>
  html`${single ? null : html`<h3><bdi>${title}</bdi></h3>`}
<p class="headline">${summary.headline}</p>
<dl class="figures">${summary.figures.map(figure)}</dl>
<p class="findings">${summary.sentences.join(' ')}</p>`

const figure = ({ label, value, detail }: ReportFigure): Html =>
  html`<div><dt>${label}</dt><dd><span class="value">${value}</span><small>${detail}</small></dd></div>`

const lookFirst = (
  t: Translate,
  { mode }: Report,
  { summary, language, compares }: QuestionnaireReport,
): Html | null => {
  const list = (items: readonly ReportItem[]) =>
    html`<ol>${items.map(
      item =>
        html`<li><span lang="${language}" dir="auto">${item.text}</span> <small><bdi>${item.dimensionTitle}</bdi>, ${t('report:itemScore', { score: pointsText(item.score ?? 0) })}</small></li>`,
    )}</ol>`
  if (summary.lowest.length === 0) return null
  return html`<div class="look-first"><section><h3>${t(compares ? 'report:lowestPractice' : 'report:lowestScore')}</h3>${list(summary.lowest)}</section>${
    mode === 'ballots' &&
    html`<section><h3>${t('report:split')}</h3>${
      summary.split.length > 0 ? list(summary.split) : html`<p>${t('report:nothingSplit')}</p>`
    }</section>`
  }</div>`
}
