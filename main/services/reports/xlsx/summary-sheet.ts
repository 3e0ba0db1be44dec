import { weakestRows } from '../../../../core/charts/weakest-rows.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { type Cell, count, date, points, type Sheet, share, text } from '../../spreadsheets/cells.ts'

type Row = (Cell | null)[]

/** What a reader takes home: whose round, what it says in sentences and figures, where to look first, what else is known. */
export const summarySheet = (t: Translate, report: Report): Sheet => ({
  name: t('spreadsheet:summary'),
  columns: [
    { heading: t('spreadsheet:about'), width: 30 },
    { heading: t('spreadsheet:what'), width: 26 },
    { heading: t('spreadsheet:value'), width: 14 },
    { heading: t('spreadsheet:detail'), width: 90 },
  ],
  rows: [
    ...roundRows(t, report),
    ...report.questionnaires.flatMap(questionnaire => questionnaireRows(t, questionnaire)),
    ...(report.next?.steps ?? []).map(step => [
      text(step.place),
      text(t('report:nextTitle')),
      null,
      text([step.text, step.short, ...step.reasons].join(' · ')),
    ]),
    ...report.events.map(event => [null, text(t('spreadsheet:event')), null, text(`${event.title} (${event.facts})`)]),
    ...report.notes.map(note => [text(note.about), text(t('report:notes')), null, text(note.text)]),
    ...(report.meeting ? [[null, text(t('report:notes')), null, text(report.meeting)]] : []),
  ],
})

const roundRows = (t: Translate, report: Report): Row[] => [
  [null, text(t('spreadsheet:team')), null, text(report.team.name)],
  [null, text(t('report:round')), null, text(report.title)],
  [null, text(t('report:date')), date(report.date), text(report.dateText)],
  ...report.withheld.map(sentence => [null, text(t('report:withheldTitle')), null, text(sentence)]),
  ...report.answered.map(sentence => [
    null,
    text(t('spreadsheet:answered')),
    null,
    text(`${t(`words:mode_${report.mode}`)}. ${sentence}`),
  ]),
]

const questionnaireRows = (t: Translate, questionnaire: QuestionnaireReport): Row[] => {
  const { title, summary, responses, change, trend } = questionnaire
  const about = text(title)
  const figures = summary.figures.map(figure => [
    about,
    text(figure.label),
    figureCell(t, questionnaire, figure),
    text(figure.detail),
  ])
  const looked = [
    { label: t('report:lowestPractice'), items: questionnaire.compares ? summary.lowest : [] },
    { label: t('report:lowestScore'), items: questionnaire.compares ? [] : summary.lowest },
    { label: t('report:split'), items: summary.split },
  ]
  return [
    ...[summary.headline, ...summary.sentences].map(sentence => [
      about,
      text(t('report:summary')),
      null,
      text(sentence),
    ]),
    [about, text(t('report:answers')), count(responses), null],
    ...figures,
    ...looked.flatMap(({ label, items }) =>
      items.map(item => [about, text(label), points(item.score), text(item.text)]),
    ),
    ...(trend?.moves ?? []).map(({ when, moves, reason }) => [
      about,
      text(t('report:target')),
      null,
      text([when, ...moves, reason].filter(part => part !== null).join(' · ')),
    ]),
    ...(change?.caution ? [[about, text(t('report:change')), null, text(change.caution)]] : []),
  ]
}

/** A figure as the number that it is, unrounded; those that count in both directions stay words. */
const figureCell = (
  t: Translate,
  { pillars, summary }: QuestionnaireReport,
  { label, value }: QuestionnaireReport['summary']['figures'][number],
): Cell | null => {
  switch (label) {
    case t('report:figureTarget'):
      return share(summary.percentToTarget)
    case t('report:figurePractice'):
    case t('report:figureScore'):
      return points(summary.mean)
    case t('report:figureWeakest'):
    case t('report:figureWeakestTied'):
    case t('report:figureAllPillars'):
      return points(weakestRows(pillars).rows[0]?.score.mean)
    default:
      return value === t('words:noNumber') ? null : text(value)
  }
}
