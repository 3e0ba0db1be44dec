import type { QuestionnaireSummary } from './contract/shapes.ts'
import { estimatedMinutes } from './estimated-minutes.ts'
import type { Questionnaire } from './questionnaire.ts'

/** What lists tell of a questionnaire. `own`: it is the workspace's and not a shipped one. */
export const summarizeQuestionnaire = (questionnaire: Questionnaire, own: boolean): QuestionnaireSummary => {
  const { id, revision, title, purpose, language, scale, dimensions, items } = questionnaire
  return {
    id,
    revision,
    title,
    ...(purpose !== undefined && { purpose }),
    language,
    scale,
    own,
    parts: dimensions.map(dimension => ({
      id: dimension.id,
      title: dimension.title,
      items: items.filter(item => item.dimension === dimension.id).length,
    })),
    dimensions: dimensions.length,
    items: items.length,
    minutes: estimatedMinutes(items.length),
  }
}
