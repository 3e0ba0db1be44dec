import type { Exporter } from './exporter.ts'
import { closingBlocks } from './markdown/closing.ts'
import { firstPageBlocks } from './markdown/first-page.ts'
import { questionnaireBlocks } from './markdown/questionnaire.ts'
import { servicesBlocks } from './markdown/services.ts'
import { historyBlocks, nextBlocks } from './markdown/whole.ts'

/** GitHub-flavoured Markdown: the same sentences and tables, without the charts. */
export const markdownExporter: Exporter = {
  format: 'md',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  write: ({ report, t }) => {
    const blocks = [
      ...firstPageBlocks(t, report),
      ...historyBlocks(t, report),
      ...report.questionnaires.flatMap(questionnaire => questionnaireBlocks(t, report, questionnaire)),
      ...servicesBlocks(t, report),
      ...nextBlocks(t, report),
      ...closingBlocks(t, report),
    ]
    return new TextEncoder().encode(`${blocks.filter(block => block !== '').join('\n\n')}\n`)
  },
}
