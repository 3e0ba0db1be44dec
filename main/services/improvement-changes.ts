import { AppError } from '../../core/app-error.ts'
import type { ParsedInput } from '../../core/contract/contract.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import {
  type Evidence,
  type Round,
  roundListLimits,
  type SetAside,
  type TargetChange,
  type TeamEvent,
} from '../../core/round.ts'
import { withTarget } from './round-changes.ts'

/**
 * The round with a target moved, and the move kept with its reason and date (ISO). What one day changes again and again
 * without a reason is one move, from where it was in the morning; and a move that is taken back on its day was none.
 */
export const withMovedTarget = (
  round: Round,
  { questionnaireId, dimensionId, target, reason }: ParsedInput<'rounds.setTarget'>,
  date: string,
): Round => {
  const moved = withTarget(round, questionnaireId, dimensionId, target)
  const [questionnaire, dimension] = [questionnaireId, dimensionId]
  const from = round.targets[questionnaireId]?.[dimensionId] ?? null
  const changes = round.targetChanges ?? []
  const last = changes.findLast(change => change.questionnaire === questionnaire && change.dimension === dimension)
  if (moved === round) return reason === undefined || last?.reason === reason ? round : withReason(round, last, reason)
  const isTakenBack = reason === undefined && target === last?.from
  const isSameMove = last?.date === date && last.to === from && (last.reason === '' || isTakenBack)
  const kept = isSameMove ? changes.filter(change => change !== last) : changes
  const told = { date, reason: reason ?? '' }
  const move: TargetChange = { questionnaire, dimension, from: isSameMove ? last.from : from, to: target, ...told }
  const next = move.from === move.to ? kept : [...kept, move].slice(-roundListLimits.targetChanges)
  return withList(moved, 'targetChanges', next)
}

/** A reason that is told, changed or taken back after the move. */
const withReason = (round: Round, last: TargetChange | undefined, reason: string): Round =>
  last
    ? {
        ...round,
        targetChanges: (round.targetChanges ?? []).map(change => (change === last ? { ...change, reason } : change)),
      }
    : round

/** The round with what shows the answer to a question; nothing takes it away. */
export const withEvidence = (round: Round, questionnaireId: string, itemId: string, evidence: Evidence[]): Round => {
  const { id } = findAsked(round, questionnaireId, itemId)
  const { [itemId]: _before, ...others } = round.evidence?.[id] ?? {}
  const own = evidence.length > 0 ? { ...others, [itemId]: evidence } : others
  const { [id]: _own, ...rest } = round.evidence ?? {}
  const next = Object.keys(own).length > 0 ? { ...rest, [id]: own } : rest
  const { evidence: _all, ...without } = round
  return Object.keys(next).length > 0 ? { ...without, evidence: next } : without
}

/** The round with a next step put aside, or put aside for another reason. */
export const withStepAside = (round: Round, step: SetAside): Round => {
  findAsked(round, step.questionnaire, step.item)
  return withList(round, 'setAside', [...othersAside(round, step.questionnaire, step.item), step])
}

/** The round with a step taken up again. */
export const withStepTakenUp = (round: Round, questionnaireId: string, itemId: string): Round =>
  withList(round, 'setAside', othersAside(round, questionnaireId, itemId))

const othersAside = ({ setAside = [] }: Round, questionnaireId: string, itemId: string): SetAside[] =>
  setAside.filter(({ questionnaire, item }) => questionnaire !== questionnaireId || item !== itemId)

/** The round with an event added, or in the place of the one with the same id. */
export const withEvent = (round: Round, event: TeamEvent): Round =>
  withList(round, 'events', [...withoutId(round.events, event.id), event])

export const withoutEvent = (round: Round, id: string): Round => withList(round, 'events', withoutId(round.events, id))

const withoutId = (events: TeamEvent[] = [], id: string): TeamEvent[] => events.filter(event => event.id !== id)

/** An empty list is left out of the file. */
const withList = <K extends 'targetChanges' | 'setAside' | 'events'>(
  round: Round,
  key: K,
  list: NonNullable<Round[K]>,
): Round => {
  const { [key]: _before, ...rest } = round
  if (list.length > roundListLimits[key])
    throw new AppError('too-large', 'tooManyEntries', { limit: roundListLimits[key] })
  return (list.length > 0 ? { ...rest, [key]: list } : rest) as Round
}

const findAsked = ({ questionnaires }: Round, questionnaireId: string, itemId: string): Questionnaire => {
  const asked = questionnaires.find(({ id }) => id === questionnaireId)
  if (!asked) throw new AppError('not-found', 'questionnaireNotFound', { id: questionnaireId })
  if (!asked.items.some(({ id }) => id === itemId)) throw new AppError('not-found', 'itemNotFound', { id: itemId })
  return asked
}
