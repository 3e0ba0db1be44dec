import type { ReportAudience } from '../contract/report-options.ts'
import type { Action, Round } from '../round.ts'
import { depthOf } from './audience-terms.ts'

/**
 * A round without the texts and questionnaires that an audience may not see, so that nothing made from it can tell them.
 * Numbers are left as they are: `redactScores` and `redactComparison` take away what they would tell.
 */
export const redactRound = (round: Round, audience: ReportAudience): Round => {
  if (audience === 'team') return round
  const hidden = new Set(
    round.questionnaires.filter(asked => depthOf(round, asked, audience) === 'nothing').map(({ id }) => id),
  )
  const isShown = (id: string | undefined) => id === undefined || !hidden.has(id)
  const { comments: _comments, meetingRating: _rating, ...kept } = round
  return {
    ...kept,
    questionnaires: round.questionnaires.filter(({ id }) => isShown(id)),
    responses: round.responses.map(({ id, answers }) => ({ id, answers: without(answers, hidden) })),
    targets: without(round.targets, hidden),
    notes: [],
    actions: round.actions.map(action => redactedAction(round, action, audience, hidden)),
    ...(round.predictions && { predictions: without(round.predictions, hidden) }),
    ...(round.targetChanges && {
      targetChanges: round.targetChanges.filter(({ questionnaire }) => isShown(questionnaire)),
    }),
    ...(round.setAside && { setAside: round.setAside.map(aside => ({ ...aside, reason: '' })) }),
    ...(round.evidence && { evidence: redactedEvidence(round.evidence, hidden) }),
  }
}

/** What an action should move stays, but not finer than its questionnaire may be seen. */
const redactedAction = (
  round: Round,
  { item, ...action }: Action,
  audience: ReportAudience,
  hidden: ReadonlySet<string>,
): Action => {
  const asked = round.questionnaires.find(({ id }) => id === action.questionnaire)
  if (!asked || hidden.has(asked.id)) {
    const { questionnaire: _questionnaire, dimension: _dimension, ...aimless } = action
    return aimless
  }
  if (item === undefined || depthOf(round, asked, audience) === 'scores') return item ? { ...action, item } : action
  const dimension = asked.items.find(({ id }) => id === item)?.dimension ?? action.dimension
  return dimension === undefined ? action : { ...action, dimension }
}

/** That there is evidence counts in what is shown; what it says does not. */
const redactedEvidence = (
  evidence: NonNullable<Round['evidence']>,
  hidden: ReadonlySet<string>,
): NonNullable<Round['evidence']> =>
  Object.fromEntries(
    Object.entries(without(evidence, hidden)).map(([id, byItem]) => [
      id,
      Object.fromEntries(
        Object.entries(byItem).map(([item, list]) => [item, list.map(one => ({ ...one, text: '–' }))]),
      ),
    ]),
  )

const without = <T>(record: Record<string, T>, keys: ReadonlySet<string>): Record<string, T> =>
  keys.size === 0 ? record : Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)))
