import type { Item, Questionnaire } from '../questionnaire.ts'
import type { Answer, Response, Round } from '../round.ts'
import { evidenceOf, evidenceState } from './evidence-state.ts'

/** Whether an answer to the item asks for evidence: what a team does can be shown; what it intends or feels cannot. */
export const asksForEvidence = ({ scale }: Pick<Questionnaire, 'scale'>, { facet }: Pick<Item, 'facet'>): boolean =>
  scale === 'practice' && facet !== 'intent'

/**
 * Whether somebody answered the item above level 0, so that there is something to show: what does not happen needs no evidence.
 * For ballots also true as long as not every one of them, and as many as may be shown, says 0: else a missing mark would tell
 * what a few said.
 */
export const isClaimed = (
  { mode, minimumGroup, responses }: Round,
  questionnaireId: string,
  itemId: string,
): boolean => {
  const levels = responses
    .map(({ answers }) => answers[questionnaireId]?.[itemId])
    .filter(answer => typeof answer === 'number')
  const canTell = mode !== 'ballots' || (levels.length === responses.length && levels.length >= minimumGroup)
  return !canTell || levels.some(level => level > 0)
}

/**
 * The round as it can be shown on `today` (ISO date): an answer to a practice item for which no evidence holds counts as
 * level 0, "does not happen". `na`, "don't know" and items that ask for no evidence stay as they are. Null for ballots of which
 * one leaves a question without a value: the difference to what was claimed would tell what a few said. Where all are
 * complete, it follows from the means of the questions, which are shown anyway.
 */
export const roundAsShown = (round: Round, today: string): Round | null => {
  if (round.mode === 'ballots' && !isComplete(round)) return null
  return { ...round, responses: round.responses.map(response => responseAsShown(round, response, today)) }
}

const isComplete = ({ questionnaires, responses }: Round): boolean =>
  responses.every(({ answers }) =>
    questionnaires.every(({ id, items }) => items.every(item => typeof answers[id]?.[item.id] === 'number')),
  )

const responseAsShown = (round: Round, response: Response, today: string): Response => {
  const answers = Object.entries(response.answers).map(([id, own]): [string, Record<string, Answer>] => {
    const unshown = unshownItems(round, id, today)
    const shown = Object.entries(own).map(([item, answer]): [string, Answer] => [
      item,
      typeof answer === 'number' && unshown.has(item) ? 0 : answer,
    ])
    return [id, Object.fromEntries(shown)]
  })
  return { ...response, answers: Object.fromEntries(answers) }
}

const unshownItems = (round: Round, questionnaireId: string, today: string): Set<string> => {
  const questionnaire = round.questionnaires.find(({ id }) => id === questionnaireId)
  if (!questionnaire) return new Set()
  const unshown = questionnaire.items.filter(
    item =>
      asksForEvidence(questionnaire, item) &&
      evidenceState(evidenceOf(round, questionnaireId, item.id), today) !== 'held',
  )
  return new Set(unshown.map(({ id }) => id))
}
