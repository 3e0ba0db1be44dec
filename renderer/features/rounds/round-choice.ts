import type { QuestionnaireSummary, RoundSummary } from '../../../core/contract/shapes.ts'
import { postmortemQuestionnaireId } from '../../../core/postmortem/postmortem-questionnaire.ts'

/** What a round is to ask: questionnaire id -> the chosen dimensions, in the questionnaire's order; absent or empty: none. */
export type Choice = Record<string, string[]>

const allParts = ({ parts }: QuestionnaireSummary): string[] => parts.map(({ id }) => id)

/**
 * What the team asked last time, as far as it is still there; the first questionnaire for a first round. The one about a
 * single postmortem has to be chosen each time: last time it was about another document.
 */
export const usualChoice = (latest: RoundSummary | null, questionnaires: QuestionnaireSummary[]): Choice => {
  const lastIds = latest?.questionnaires.map(({ id }) => id) ?? []
  const aboutTeams = questionnaires.filter(({ id }) => id !== postmortemQuestionnaireId)
  const usual = aboutTeams.filter(({ id }) => lastIds.includes(id))
  const chosen = usual.length > 0 ? usual : aboutTeams.slice(0, 1)
  return Object.fromEntries(chosen.map(questionnaire => [questionnaire.id, allParts(questionnaire)]))
}

/** All of it, unless all of it is chosen already: then none. */
export const toggleAll = (questionnaire: QuestionnaireSummary, choice: Choice): Choice => {
  const isWhole = choice[questionnaire.id]?.length === questionnaire.parts.length
  return { ...choice, [questionnaire.id]: isWhole ? [] : allParts(questionnaire) }
}

export const togglePart = (questionnaire: QuestionnaireSummary, choice: Choice, partId: string): Choice => {
  const chosen = choice[questionnaire.id] ?? []
  const wanted = (id: string) => (id === partId ? !chosen.includes(id) : chosen.includes(id))
  return { ...choice, [questionnaire.id]: allParts(questionnaire).filter(wanted) }
}

/** How many questions are chosen of one questionnaire. */
export const itemsOf = ({ id, parts }: QuestionnaireSummary, choice: Choice): number =>
  parts.filter(part => choice[id]?.includes(part.id)).reduce((sum, { items }) => sum + items, 0)

/** The choice as the call wants it: whole questionnaires by name only, parts of others listed. */
export const toRequest = (questionnaires: QuestionnaireSummary[], choice: Choice) => {
  const asked = questionnaires.filter(questionnaire => itemsOf(questionnaire, choice) > 0)
  const partly = asked.filter(({ id, parts }) => choice[id]?.length !== parts.length)
  return {
    questionnaireIds: asked.map(({ id }) => id),
    dimensions: Object.fromEntries(partly.map(({ id }) => [id, choice[id] ?? []])),
  }
}
