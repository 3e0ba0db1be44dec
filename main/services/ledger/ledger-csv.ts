import type { Ledger, LedgerEntry } from '../../../core/actions/ledger.ts'
import type { Team } from '../../../core/round.ts'
import { type CsvCell, csvFile } from '../reports/csv-text.ts'

type Column = { name: string; value: (entry: LedgerEntry, team: Team) => CsvCell }

/** Names of columns are part of the format: programs read them, so they are never translated. */
const columns: readonly Column[] = [
  { name: 'team', value: (_, team) => team.name },
  { name: 'round', value: ({ round }) => round.title },
  { name: 'round_id', value: ({ round }) => round.id },
  { name: 'date', value: ({ round }) => round.date },
  { name: 'action_id', value: ({ action }) => action.id },
  { name: 'text', value: ({ action }) => action.text },
  { name: 'owner', value: ({ action }) => action.owner ?? null },
  { name: 'due', value: ({ action }) => action.due ?? null },
  { name: 'state', value: ({ action }) => (action.dropped ? 'dropped' : action.done ? 'done' : 'open') },
  { name: 'done_on', value: ({ action }) => action.doneOn ?? null },
  { name: 'questionnaire', value: ({ action }) => action.questionnaire ?? null },
  { name: 'dimension', value: ({ action }) => action.dimension ?? null },
  { name: 'item', value: ({ action }) => action.item ?? null },
  { name: 'aim', value: ({ aim }) => aim },
  { name: 'by', value: ({ action }) => action.by ?? null },
  { name: 'outcome', value: ({ outcome }) => outcome.kind },
  { name: 'movement', value: entry => measured(entry)?.movement ?? null },
  { name: 'measured_in', value: entry => measured(entry)?.round.title ?? null },
  { name: 'change', value: entry => measured(entry)?.change.mean ?? null },
  { name: 'change_low', value: entry => measured(entry)?.change.low ?? null },
  { name: 'change_high', value: entry => measured(entry)?.change.high ?? null },
]

const measured = ({ outcome }: LedgerEntry) => (outcome.kind === 'measured' ? outcome : null)

/** One row for each action, open ones first, with unrounded numbers. */
export const ledgerCsv = (team: Team, { entries }: Ledger): Uint8Array =>
  csvFile([columns.map(({ name }) => name), ...entries.map(entry => columns.map(({ value }) => value(entry, team)))])
