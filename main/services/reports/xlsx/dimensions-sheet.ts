import { hiddenText } from '../../../../core/charts/verdict-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { changeVerdictText } from '../../../../core/report/change-text.ts'
import { verdictText } from '../../../../core/report/pillar-text.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { byShortfall, type ReportPillar } from '../../../../core/report/report-pillars.ts'
import { type Cell, type Column, count, decimal, points, type Sheet, text } from '../../spreadsheets/cells.ts'

type Row = { report: Report; questionnaire: QuestionnaireReport; pillar: ReportPillar }
type Field = Column & { cell: (row: Row) => Cell | null }
type Measured = { mean: number | null; low: number | null; high: number | null } | null | undefined

/** One row for each dimension, in the order of the report, with unrounded numbers in points of 0..100. */
export const dimensionsSheet = (t: Translate, report: Report): Sheet => {
  const fields = fieldsOf(t)
  const rows = report.questionnaires.flatMap(questionnaire =>
    byShortfall(questionnaire.pillars).map(pillar => ({ report, questionnaire, pillar })),
  )
  return {
    name: t('spreadsheet:dimensions'),
    columns: fields,
    rows: rows.map(row => fields.map(({ cell }) => cell(row))),
  }
}

const fieldsOf = (t: Translate): Field[] => [
  { heading: t('spreadsheet:questionnaire'), width: 28, cell: ({ questionnaire }) => text(questionnaire.title) },
  { heading: t('report:pillar'), width: 34, cell: ({ pillar }) => text(pillar.title) },
  { heading: t('spreadsheet:id'), width: 20, cell: ({ pillar }) => text(pillar.id) },
  ...measured(t, t('report:score'), ({ pillar }) => pillar.score),
  { heading: t('report:answersColumn'), width: 7, cell: ({ pillar }) => count(pillar.score.n) },
  ...measured(t, t('report:intent'), ({ pillar }) => pillar.intent),
  ...measured(t, t('report:practice'), ({ pillar }) => pillar.practice),
  ...measured(t, t('report:gap'), ({ pillar }) => pillar.gap),
  {
    heading: t('report:verdict'),
    width: 34,
    cell: ({ report, pillar }) => text(verdictText(t, pillar, report.minimumGroup)),
  },
  { heading: t('report:target'), width: 9, cell: ({ pillar }) => points(pillar.target) },
  { heading: t('spreadsheet:toTarget'), width: 9, cell: ({ pillar }) => points(pillar.toTarget) },
  {
    heading: t('spreadsheet:since'),
    width: 18,
    cell: row => text(changeOf(row) && row.questionnaire.change?.since.title),
  },
  { heading: t('report:before'), width: 9, cell: row => points(changeOf(row)?.before.mean) },
  { heading: t('report:after'), width: 9, cell: row => points(changeOf(row)?.after.mean) },
  ...measured(t, t('report:change'), row => changeOf(row)?.change),
  { heading: t('report:pHolm'), width: 9, cell: row => decimal(changeOf(row)?.change.pHolm) },
  { heading: t('spreadsheet:changeVerdict'), width: 30, cell: row => text(changeWords(t, row)) },
  { heading: t('spreadsheet:hidden'), width: 34, cell: row => text(whyHidden(t, row)) },
]

/** A number with the ends of its 95 % interval. */
const measured = (t: Translate, name: string, of: (row: Row) => Measured): Field[] => [
  { heading: name, width: 10, cell: row => points(of(row)?.mean) },
  { heading: t('spreadsheet:low', { name }), width: 10, cell: row => points(of(row)?.low) },
  { heading: t('spreadsheet:high', { name }), width: 10, cell: row => points(of(row)?.high) },
]

const changeOf = ({ questionnaire, pillar }: Row) =>
  questionnaire.change?.rows.find(({ id, construct }) => id === pillar.id && construct !== 'intent')

const changeWords = (t: Translate, row: Row): string | null => {
  const change = changeOf(row)
  return change ? changeVerdictText(t, change, row.report.minimumGroup) : null
}

const whyHidden = (t: Translate, { report, pillar: { score, intent, gap } }: Row): string | null => {
  const hidden = [score, intent, gap].find(one => one?.hidden)
  return hidden ? hiddenText(t, hidden, report.minimumGroup) : null
}
