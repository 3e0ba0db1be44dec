import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { Branding } from '../../../../core/report/branding.ts'
import type { ReportItem } from '../../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import type { ReportFigure } from '../../../../core/report/report-summary.ts'
import { type Html, html } from '../html-template.ts'
import { letterhead } from './letterhead.ts'
import { gapFigure } from './pillars.ts'

const mostSteps = 3
const mostOutcomes = 3

/** What a reader of only one page needs: whose report, the finding, its figures, what to do, and what came of it. */
export const firstPage = (t: Translate, report: Report, branding: Branding): Html => {
  const [only, ...others] = report.questionnaires
  return html`${letterhead(t, report, branding)}
<section class="summary">
<h2>${t('report:summary')}</h2>
${only && others.length === 0 ? oneQuestionnaire(t, only) : atAGlance(report.questionnaires)}
<div class="look-first">${nextList(t, report)}${only && others.length === 0 && campsList(t, only)}${outcomes(t, report)}</div>
</section>`
}

const oneQuestionnaire = (t: Translate, questionnaire: QuestionnaireReport): Html =>
  html`<p class="headline">${questionnaire.summary.headline}</p>
<dl class="figures">${questionnaire.summary.figures.map(figure)}</dl>
<p class="findings">${questionnaire.summary.sentences.join(' ')}</p>
${gapFigure(t, questionnaire, null)}`

/** Several questionnaires on one page: the finding of the first, then one row of figures for each. */
const atAGlance = (questionnaires: readonly QuestionnaireReport[]): Html =>
  html`<p class="headline">${questionnaires[0]?.summary.headline}</p>
${questionnaires.map(
  ({ title, summary }, index) =>
    html`<div class="glance"><h3><bdi>${title}</bdi></h3><p>${index === 0 ? summary.sentences[0] : summary.headline}</p><dl class="figures">${summary.figures.map(figure)}</dl></div>`,
)}`

const figure = ({ label, value, detail }: ReportFigure): Html =>
  html`<div><dt>${label}</dt><dd><span class="value">${value}</span><small>${detail}</small></dd></div>`

/** What to do next; where nothing can be named, what stands lowest. */
const nextList = (t: Translate, { next, questionnaires }: Report): Html | null => {
  if (next)
    return html`<section><h3>${t('report:nextTitle')}</h3><ol>${next.steps
      .slice(0, mostSteps)
      .map(
        ({ text, place, language, short }) =>
          html`<li><span lang="${language}" dir="auto">${text}</span> <small><bdi>${place}</bdi>, ${short}</small></li>`,
      )}</ol></section>`
  const [only, ...others] = questionnaires
  if (!only || others.length > 0 || only.summary.lowest.length === 0) return null
  return html`<section><h3>${t(only.compares ? 'report:lowestPractice' : 'report:lowestScore')}</h3>${itemList(t, only, only.summary.lowest)}</section>`
}

const campsList = (t: Translate, questionnaire: QuestionnaireReport): Html | null => {
  const { summary, agreementSentence } = questionnaire
  if (agreementSentence === null) return null
  return html`<section><h3>${t('report:split')}</h3>${
    summary.split.length > 0 ? itemList(t, questionnaire, summary.split) : html`<p>${t('report:nothingSplit')}</p>`
  }</section>`
}

const itemList = (t: Translate, { language }: QuestionnaireReport, items: readonly ReportItem[]): Html =>
  html`<ol>${items.map(
    item =>
      html`<li><span lang="${language}" dir="auto">${item.text}</span> <small><bdi>${item.dimensionTitle}</bdi>, ${t('report:itemScore', { score: pointsText(item.score ?? 0) })}</small></li>`,
  )}</ol>`

/** What is under way, and whether what was done before moved what it should. */
const outcomes = (t: Translate, { actions, earlier }: Report): Html | null => {
  if (actions.length === 0 && earlier === null) return null
  const open = actions.filter(({ done, dropped }) => !done && !dropped).length
  return html`<section><h3>${t('report:actions')}</h3><p>${t('report:actionsNow', { count: actions.length, open })}${earlier && ` ${earlier.sentence}`}</p>${
    earlier &&
    html`<ul>${earlier.actions
      .slice(0, mostOutcomes)
      .map(({ text, outcome }) => html`<li><span dir="auto">${text}</span> <small>${outcome}</small></li>`)}</ul>`
  }</section>`
}
