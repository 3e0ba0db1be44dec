import type { Topic } from '../../../core/retrospective/agenda.ts'
import type { Action } from '../../../core/round.ts'

/** Where in the round a note or an action on a topic belongs. */
export const placeOf = (topic: Topic): Pick<Action, 'questionnaire' | 'dimension' | 'item'> =>
  topic.kind === 'item'
    ? { questionnaire: topic.questionnaire, dimension: topic.row.dimension, item: topic.row.id }
    : { questionnaire: topic.questionnaire, dimension: topic.row.id }

/** What a topic is called on the screen. */
export const topicText = ({ kind, row }: Topic): string => (kind === 'item' ? row.text : row.title)
