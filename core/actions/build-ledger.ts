import type { Action, Round } from '../round.ts'
import type { Ledger, LedgerEntry, Outcome } from './ledger.ts'
import { measureAction } from './measure-action.ts'

/**
 * Every action of a team's rounds: open ones first, by due date (none: last), then the others, latest round first. A finished action is measured
 * between the round that it was decided in and the first one after it was finished. `rounds` in any order, of one team.
 */
export const buildLedger = (rounds: readonly Round[]): Ledger => {
  const sorted = rounds.toSorted(byDate)
  const entries = sorted
    .toReversed()
    .flatMap(round => round.actions.map(action => entryOf(action, round, sorted)))
    .toSorted(openFirst)
  const told = entries.filter(({ outcome }) => outcome.kind === 'measured' && outcome.movement !== 'too-few')
  const hits = told.filter(({ outcome }) => outcome.kind === 'measured' && outcome.movement === 'beyond-noise')
  return { entries, hits: hits.length, told: told.length }
}

const entryOf = (action: Action, round: Round, sorted: readonly Round[]): LedgerEntry => ({
  action,
  round: { id: round.id, title: round.title, date: round.date },
  aim: aimOf(action, round),
  outcome: outcomeOf(action, round, sorted),
})

const outcomeOf = (action: Action, decided: Round, sorted: readonly Round[]): Outcome => {
  if (action.dropped === true) return { kind: 'dropped' }
  if (action.done !== true) return { kind: 'open' }
  if (aimOf(action, decided) === null) return { kind: 'no-aim' }
  const later = sorted.slice(sorted.indexOf(decided) + 1)
  const next = later.find(round => isMeasuredIn(action, round))
  return next ? measureAction(action, decided, next) : { kind: 'waiting' }
}

/** A round that asks for what the action should move, and did so once it was finished. */
const isMeasuredIn = ({ doneOn, questionnaire }: Action, round: Round): boolean =>
  (doneOn === undefined || round.date >= doneOn) &&
  round.ballots?.state !== 'collecting' &&
  round.questionnaires.some(({ id }) => id === questionnaire)

const aimOf = ({ questionnaire, dimension, item }: Action, round: Round): string | null => {
  const asked = round.questionnaires.find(({ id }) => id === questionnaire)
  if (!asked) return null
  if (item !== undefined) return asked.items.find(({ id }) => id === item)?.text ?? null
  return asked.dimensions.find(({ id }) => id === dimension)?.title ?? null
}

const byDate = (one: Round, other: Round): number => compareText(one.date, other.date) || compareText(one.id, other.id)

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const isOpen = ({ outcome }: LedgerEntry): boolean => outcome.kind === 'open'

/** Equal ones stay as they are: latest round first. */
const openFirst = (one: LedgerEntry, other: LedgerEntry): number => {
  if (isOpen(one) !== isOpen(other)) return isOpen(one) ? -1 : 1
  if (!isOpen(one)) return 0
  return compareText(one.action.due ?? '9999-12-31', other.action.due ?? '9999-12-31')
}
