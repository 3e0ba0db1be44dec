import type { Translate } from '../../../../core/messages/messages.ts'
import { documentTitle } from '../../../../core/report/document-title.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import type { ReportLayout } from '../exporter.ts'
import { type Html, html } from '../html-template.ts'
import { changeSection } from './change.ts'
import { closingSections } from './closing.ts'
import { firstPage } from './first-page.ts'
import type { FontFile } from './font.ts'
import { historySection } from './history.ts'
import { nextSection } from './next.ts'
import { htmlPage } from './page.ts'
import { gapFigure, pillarsSection } from './pillars.ts'
import { predictionSection } from './predictions.ts'
import { questionsSection } from './questions.ts'
import { servicesSection } from './services.ts'
import { shownSection } from './shown.ts'
import { styleSheet } from './style.ts'
import { trendSection } from './trend.ts'

/** The report as one self-contained document. */
export const htmlDocument = ({ t, report, paper, branding }: ReportLayout, fonts: readonly FontFile[]): string => {
  const title = documentTitle(t, report)
  const single = report.questionnaires.length === 1
  return htmlPage(t, {
    title,
    style: styleSheet(fonts, { pageTitle: title, paper, accent: branding.accent }),
    hasImages: branding.logo !== null,
    main: html`${firstPage(t, report, branding)}
${historySection(t, report)}
${report.questionnaires.map(questionnaire => chapter(t, report, questionnaire, single))}
${partsOfWhole(t, report)}`,
  })
}

/** What belongs to no single questionnaire, in the order in which it is read. */
const partsOfWhole = (t: Translate, report: Report): Html =>
  html`${servicesSection(t, report)}${nextSection(t, report)}${closingSections(t, report)}`

const chapter = (t: Translate, report: Report, questionnaire: QuestionnaireReport, single: boolean): Html =>
  html`<section class="chapter">
<h2><bdi>${questionnaire.title}</bdi></h2>
${questionnaire.purpose && html`<p class="muted" lang="${questionnaire.language}" dir="auto">${questionnaire.purpose}</p>`}
${!single && html`<p class="findings">${[questionnaire.summary.headline, ...questionnaire.summary.sentences].join(' ')}</p>${gapFigure(t, questionnaire, null)}`}
${pillarsSection(t, report, questionnaire)}
${shownSection(t, questionnaire)}
${predictionSection(t, report, questionnaire)}
${changeSection(t, report, questionnaire.change)}
${trendSection(t, questionnaire)}
${questionsSection(t, report, questionnaire)}
</section>`
