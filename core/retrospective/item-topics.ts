import { blockedRows } from '../charts/blocked-rows.ts'
import { type ItemRow, itemRows } from '../charts/item-rows.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { AgreementVerdict, QuestionnaireScores, Scores } from '../scores.ts'

/** One question to talk about. */
export type ItemTopic = { kind: 'item'; questionnaire: string; row: ItemRow }

export type ItemTopics = {
  /** What the team answers differently: two camps first, then the least agreement. */
  differences: ItemTopic[]
  /** What the team answers alike and practises well, the highest score first. */
  strengths: ItemTopic[]
  /** What is practised least, the lowest score first; of equals what waits for nothing else. */
  lowest: ItemTopic[]
}

/** From here on (0..100) something stands well: "agreed and checked", the fourth of five described levels. */
export const wellFrom = 75

/** The questions of all questionnaires that are worth talking about; equal ones in the questionnaires' order. */
export const itemTopics = (round: Round, scores: Scores): ItemTopics => {
  const found = round.questionnaires.flatMap(questionnaire => {
    const own = scores.questionnaires.find(({ id }) => id === questionnaire.id)
    return own ? candidatesOf(questionnaire, own) : []
  })
  const practised = found.filter(({ topic }) => topic.row.facet !== 'intent')
  return {
    differences: topicsOf(
      found.filter(({ verdict }) => verdict === 'split' || verdict === 'mixed'),
      (one, other) => campsFirst(one, other) || one.rwg - other.rwg,
    ),
    strengths: topicsOf(
      practised.filter(({ verdict, score }) => verdict === 'agree' && score >= wellFrom),
      (one, other) => other.score - one.score || other.rwg - one.rwg,
    ),
    lowest: topicsOf(
      practised.filter(({ score }) => score < wellFrom),
      (one, other) => one.score - other.score || Number(one.waits) - Number(other.waits),
    ),
  }
}

type Candidate = { topic: ItemTopic; score: number; verdict: AgreementVerdict | null; rwg: number; waits: boolean }

/** The questions with a number that is shown, in the questionnaire's order. */
const candidatesOf = (questionnaire: Questionnaire, scores: QuestionnaireScores): Candidate[] => {
  const waiting = new Set(blockedRows(questionnaire, scores).map(({ id }) => id))
  const rows = new Map(itemRows(questionnaire, scores, 'score').map(row => [row.id, row]))
  return questionnaire.items.flatMap(({ id }) => {
    const row = rows.get(id)
    if (!row || row.score === null) return []
    return {
      topic: { kind: 'item' as const, questionnaire: questionnaire.id, row },
      score: row.score,
      verdict: row.agreement,
      rwg: row.rwg ?? 1,
      waits: waiting.has(id),
    }
  })
}

const campsFirst = (one: Candidate, other: Candidate): number =>
  Number(other.verdict === 'split') - Number(one.verdict === 'split')

const topicsOf = (candidates: readonly Candidate[], order: (one: Candidate, other: Candidate) => number): ItemTopic[] =>
  candidates.toSorted(order).map(({ topic }) => topic)
