import { signedPointsText } from '../../../../core/charts/number-text.ts'
import type { PredictionRow } from '../../../../core/charts/prediction-rows.ts'
import { surpriseText } from '../../../../core/charts/prediction-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { predictionChart } from '../charts/prediction-chart.ts'
import { type Html, html } from '../html-template.ts'
import { numberCell, scoreCell, scrolling } from './cells.ts'

const [wide, narrow] = [680, 356]

/** What people expected of the team beside what they answered; nothing where nobody was asked. */
export const predictionSection = (t: Translate, report: Report, questionnaire: QuestionnaireReport): Html | null => {
  const { id, predictions, predictionSentence } = questionnaire
  if (predictionSentence === null) return null
  const title = t('report:prediction')
  return html`<section>
<div class="head"><h3>${title}</h3></div>
<figure><figcaption>${predictionSentence}</figcaption>
<div class="wide">${predictionChart(t, `${id}-expected`, title, predictions, wide)}</div>
<div class="narrow">${predictionChart(t, `${id}-expected-narrow`, title, predictions, narrow)}</div></figure>
<div class="keep">${predictionTable(t, report, predictions)}</div>
</section>`
}

const predictionTable = (t: Translate, { minimumGroup }: Report, rows: readonly PredictionRow[]): Html => {
  const caption = t('report:predictionTable')
  return scrolling(
    caption,
    html`<table><caption>${caption}</caption><thead><tr><th scope="col">${t('report:pillar')}</th><th scope="col" class="number">${t('report:expected')}</th><th scope="col" class="number">${t('report:guesses')}</th><th scope="col" class="number">${t('report:answered')}</th><th scope="col" class="number">${t('report:answersColumn')}</th><th scope="col" class="number">${t('report:difference')}</th><th scope="col">${t('report:verdict')}</th></tr></thead><tbody>${rows.map(
      row =>
        html`<tr><th scope="row"><bdi>${row.title}</bdi></th>${scoreCell(t, row.expected)}${numberCell(t, String(row.expected.n))}${scoreCell(t, row.answered)}${numberCell(t, String(row.answered.n))}${numberCell(
          t,
          row.difference === null ? null : signedPointsText(row.difference),
        )}<td>${surpriseText(t, row, minimumGroup)}</td></tr>`,
    )}</tbody></table>`,
  )
}
