import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { documentTitle } from '../../../../core/report/document-title.ts'
import type { ReportItem } from '../../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { markdownTable, markdownText } from '../markdown-text.ts'

/** Blocks of Markdown, to be parted by empty lines. */
export const firstPageBlocks = (t: Translate, report: Report): string[] => [
  `# ${markdownText(documentTitle(t, report))}`,
  report.audience === 'team' ? '' : `**${t(`report:audience_${report.audience}`)}**`,
  `${report.dateText} · ${t(`words:mode_${report.mode}`)}. ${report.answered.join(' ')}`,
  ...report.questionnaires.flatMap(questionnaire => summaryBlocks(t, questionnaire)),
]

const summaryBlocks = (
  t: Translate,
  { title, summary, compares, agreementSentence }: QuestionnaireReport,
): string[] => [
  `## ${t('report:summaryOf', { title: markdownText(title) })}`,
  `**${markdownText(summary.headline)}**`,
  markdownTable(
    summary.figures.map(({ label }) => ({ text: markdownText(label) })),
    [
      summary.figures.map(({ value }) => `**${markdownText(value)}**`),
      summary.figures.map(({ detail }) => markdownText(detail)),
    ],
  ),
  summary.sentences.map(sentence => `- ${markdownText(sentence)}`).join('\n'),
  ...itemList(t, t(compares ? 'report:lowestPractice' : 'report:lowestScore'), summary.lowest),
  ...(agreementSentence !== null ? itemList(t, t('report:split'), summary.split) : []),
]

const itemList = (t: Translate, heading: string, items: readonly ReportItem[]): string[] =>
  items.length === 0
    ? []
    : [
        `### ${heading}`,
        items
          .map(({ text, dimensionTitle, score }, index) => {
            const place = `${markdownText(dimensionTitle)}, ${t('report:itemScore', { score: pointsText(score ?? 0) })}`
            return `${index + 1}. ${markdownText(text)} (${place})`
          })
          .join('\n'),
      ]
