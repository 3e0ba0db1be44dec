import type { Translate } from '../../../../core/messages/messages.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import type { ReportAction } from '../../../../core/report/report-notes.ts'
import { date, points, type Sheet, text } from '../../spreadsheets/cells.ts'

/** What was decided in this round, and below it what became of earlier decisions. */
export const actionsSheet = (t: Translate, { actions, earlier }: Report): Sheet => ({
  name: t('spreadsheet:actions'),
  columns: [
    { heading: t('spreadsheet:decided'), width: 14 },
    { heading: t('report:action'), width: 60 },
    { heading: t('spreadsheet:about'), width: 50 },
    { heading: t('report:owner'), width: 20 },
    { heading: t('report:due'), width: 12 },
    { heading: t('spreadsheet:by'), width: 10 },
    { heading: t('spreadsheet:doneOn'), width: 12 },
    { heading: t('spreadsheet:outcome'), width: 50 },
  ],
  rows: [
    ...actions.map(action => [
      text(t('spreadsheet:decidedHere')),
      text(action.text),
      text(action.about),
      text(action.owner),
      date(action.due),
      points(action.by),
      date(action.doneOn),
      text(stateText(t, action)),
    ]),
    ...(earlier?.actions ?? []).map(action => [
      text(t('spreadsheet:decidedBefore')),
      text(action.text),
      text(action.facts.join('; ')),
      null,
      null,
      null,
      null,
      text(action.outcome),
    ]),
  ],
})

const stateText = (t: Translate, { dropped, done }: ReportAction): string =>
  t(dropped ? 'ledger:dropped' : done ? 'report:done' : 'report:open')
