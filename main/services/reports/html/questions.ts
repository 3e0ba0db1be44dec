import { agreementExplanation } from '../../../../core/charts/agreement-text.ts'
import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { answerDetails, levelSentence, rwgText } from '../../../../core/report/item-text.ts'
import type { ReportItem, ReportItemGroup } from '../../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { answerChart } from '../charts/answer-chart.ts'
import { campsMark } from '../charts/camps-mark.ts'
import { distributionChart } from '../charts/distribution-chart.ts'
import { type Html, html } from '../html-template.ts'

/** Every question with its answers: the pillar that lacks most first, and in it what is practised least. */
export const questionsSection = (t: Translate, report: Report, questionnaire: QuestionnaireReport): Html | null =>
  questionnaire.groups.length === 0
    ? null
    : html`<section>
<div class="head"><h3>${t('report:questions')}</h3>
<p>${questionnaire.itemsSentence} ${questionnaire.agreementSentence} ${t(questionnaire.scale === 'practice' ? 'report:scalePractice' : 'report:scaleAgreement')}</p>
${questionnaire.agreementSentence && html`<p class="muted">${t('report:agreementKey')}</p>`}</div>
${questionnaire.groups.map(group => groupMarkup(t, report, questionnaire, group))}
</section>`

const groupMarkup = (
  t: Translate,
  report: Report,
  questionnaire: QuestionnaireReport,
  { title, summary, items }: ReportItemGroup,
): Html => {
  const many = report.mode === 'ballots'
  const intents = items.filter(({ facet }) => facet === 'intent')
  const others = items.filter(({ facet }) => facet !== 'intent')
  const rows = (part: readonly ReportItem[], heading: string | null) =>
    part.length > 0 &&
    html`<tbody>${heading && html`<tr class="part"><th scope="rowgroup" colspan="${many ? 4 : 3}">${heading}</th></tr>`}${part.map(
      item => itemRow(t, report, questionnaire, item),
    )}</tbody>`
  return html`<section class="pillar">
<div class="head"><h4><bdi>${title}</bdi></h4>
${summary && html`<p class="muted" lang="${questionnaire.language}" dir="auto">${summary}</p>`}</div>
<table class="questions ${many ? 'many' : ''}"><thead><tr>
<th scope="col">${t('report:question')}</th><th scope="col" class="number">${t('report:score')}</th><th scope="col">${t('report:answers')}</th>${
    many && html`<th scope="col" class="agreement">${t('report:agreement')}</th>`
  }</tr></thead>
${rows(others, intents.length > 0 ? t('report:practiceGroup') : null)}
${rows(intents, t('report:intentGroup'))}
</table>
</section>`
}

const itemRow = (t: Translate, report: Report, { id, language }: QuestionnaireReport, item: ReportItem): Html => {
  const many = report.mode === 'ballots'
  const level = levelSentence(t, item)
  return html`<tr>
<td class="question"><p lang="${language}" dir="auto">${item.text}</p>${
    level && html`<p class="muted" dir="auto">${level}</p>`
  }${item.reverse && html`<p class="muted">${t('report:reversed')}</p>`}${comments(t, item)}</td>
<td class="number" data-label="${t('report:score')}">${item.score === null ? t('words:noNumber') : pointsText(item.score)}</td>
<td class="answers">${answersDrawing(t, `${id}-${item.id}`, many, item)}<small>${answerDetails(t, item, report.minimumGroup)}</small></td>
${many && agreementCell(t, item)}</tr>`
}

const answersDrawing = (t: Translate, id: string, many: boolean, item: ReportItem): Html | null => {
  const { distribution, reached, scale } = item
  if (!distribution || item.n === 0) return null
  if (many) return distributionChart(t, id, distribution)
  return reached === null ? null : answerChart(id, t('report:answers'), scale, reached)
}

const agreementCell = (t: Translate, item: ReportItem): Html => {
  if (!item.agreement) return html`<td>${t('words:noNumber')}</td>`
  const isSplit = item.agreement === 'split'
  return html`<td class="${isSplit ? 'strong' : ''}">${isSplit && campsMark()}${t(`words:agreementVerdict_${item.agreement}`)}${
    isSplit && html`<small>${agreementExplanation(t, item)}</small>`
  }<small>${rwgText(t, item)}</small></td>`
}

const comments = (t: Translate, { comments: said }: ReportItem): Html | null =>
  said.length === 0
    ? null
    : html`<div class="comments"><p>${t('report:comments', { count: said.length })}</p><ul>${said.map(
        comment => html`<li dir="auto">${comment}</li>`,
      )}</ul></div>`
