import type { Translate } from '../../../../core/messages/messages.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import { type Sheet, text } from '../../spreadsheets/cells.ts'

/** How the numbers come about, what was promised, what the report is about, and what can be read back from this file. */
export const methodSheet = (t: Translate, report: Report, holdsAnswers: boolean): Sheet => {
  const lines = [
    ...report.method.map(({ title, text: words }) => [title, words]),
    ...report.terms.map(sentence => [t('terms:title'), sentence]),
    ...report.questionnaires.map(({ title, id, revision }) => [
      t('spreadsheet:questionnaire'),
      `${title} ${t('report:revisionOf', { id, revision })}`,
    ]),
    [t('report:roundId'), report.roundId],
    [t('report:fingerprint'), report.fingerprint],
    [t('report:provenance'), t('report:fingerprintText')],
    ...(holdsAnswers ? [[t('spreadsheet:importing'), t('spreadsheet:holdsAnswers')]] : []),
    ...(report.mode === 'ballots' ? [[t('spreadsheet:importing'), t('spreadsheet:holdsNoBallots')]] : []),
    [t('report:provenance'), t('report:madeWith')],
  ]
  return {
    name: t('spreadsheet:method'),
    columns: [
      { heading: t('spreadsheet:about'), width: 34 },
      { heading: t('spreadsheet:detail'), width: 120 },
    ],
    rows: lines.map(line => line.map(text)),
  }
}
