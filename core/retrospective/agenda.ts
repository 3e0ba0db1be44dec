import type { Round } from '../round.ts'
import type { Scores } from '../scores.ts'
import { type ItemTopic, itemTopics } from './item-topics.ts'
import { type PillarTopic, pillarTopics } from './pillar-topics.ts'

/**
 * What a part of the meeting is for. `earlier`: what became of earlier actions. `differences`: what the team answers differently. `strengths`: agreement worth
 * keeping. `gaps`: the pillars that lack most. `lowest`: what is practised least, where there is one answer only.
 */
export const agendaParts = ['earlier', 'differences', 'strengths', 'gaps', 'lowest', 'actions', 'rating'] as const
export type AgendaPart = (typeof agendaParts)[number]

export type Topic = ItemTopic | PillarTopic

/** One screen of the meeting. Actions, earlier ones and rating have no topic. Ids stay the same while the answers do. */
export type AgendaStep = { id: string; part: AgendaPart; topic: Topic | null }

/** `more`: what else the team answers differently, most of all first; the meeting can take it up. */
export type Agenda = { steps: AgendaStep[]; more: ItemTopic[] }

/** How many topics a part proposes at most. */
export const longestPart = { differences: 5, strengths: 3, gaps: 3, lowest: 5 } as const

/** What a topic is known by in a meeting. */
export const topicId = (topic: Topic): string =>
  topic.kind === 'item'
    ? `item/${topic.questionnaire}/${topic.row.id}`
    : `pillar/${topic.questionnaire}/${topic.row.id}`

/**
 * What to talk about, in which order: what became of earlier actions (`hasEarlier`), two camps and then the least agreement, agreement worth keeping, the
 * largest gaps, then actions and the rating of the meeting. One answer (agreed or individual) finds no differences: its
 * agenda begins with the gaps and what is practised least. Hidden numbers are absent: `scores` are those of the round
 * as they are shown. `added`: topics of `more`, by id, that the meeting took up. The same input gives the same agenda.
 */
export const buildAgenda = (
  round: Round,
  scores: Scores,
  added: readonly string[] = [],
  hasEarlier = false,
): Agenda => {
  const many = round.mode === 'ballots'
  const items = itemTopics(round, scores)
  const isAdded = (topic: Topic) => added.includes(topicId(topic))
  const [proposed, rest] = many ? halves(items.differences, longestPart.differences) : [[], []]
  return {
    steps: [
      ...(hasEarlier ? [{ id: 'earlier', part: 'earlier' as const, topic: null }] : []),
      ...stepsOf('differences', [...proposed, ...rest.filter(isAdded)]),
      ...stepsOf('strengths', many ? items.strengths.slice(0, longestPart.strengths) : []),
      ...stepsOf('gaps', pillarTopics(round, scores).slice(0, longestPart.gaps)),
      ...stepsOf('lowest', many ? [] : items.lowest.slice(0, longestPart.lowest)),
      { id: 'actions', part: 'actions', topic: null },
      { id: 'rating', part: 'rating', topic: null },
    ],
    more: rest.filter(topic => !isAdded(topic)),
  }
}

const stepsOf = (part: AgendaPart, topics: readonly Topic[]): AgendaStep[] =>
  topics.map(topic => ({ id: topicId(topic), part, topic }))

const halves = <T>(values: readonly T[], at: number): [T[], T[]] => [values.slice(0, at), values.slice(at)]
