import { type ItemRow, itemRows } from '../charts/item-rows.ts'
import { type PillarRow, pillarRows } from '../charts/pillar-rows.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Mode, Round } from '../round.ts'
import type { Gap, QuestionnaireScores, Scores } from '../scores.ts'
import { wellFrom } from './item-topics.ts'

/**
 * One pillar to talk about, and why: its practice trails intent (`gap`), it stands below its target, or it stands low.
 * `points` (0..100) is how much it lacks by that. `lowest`: the practices in which that shows most.
 */
export type PillarTopic = {
  kind: 'pillar'
  questionnaire: string
  row: PillarRow
  gap: Gap | null
  reason: 'gap' | 'target' | 'low'
  points: number
  lowest: ItemRow[]
}

const lowestShown = 3

/**
 * The pillars that lack most, the largest gap or way to a target first; what has neither follows, the lowest first. Of
 * ballots a gap counts where it lies beyond noise; of one answer it is what that answer says. Equal ones stand in the
 * questionnaires' order.
 */
export const pillarTopics = (round: Round, scores: Scores): PillarTopic[] =>
  round.questionnaires
    .flatMap(questionnaire => {
      const own = scores.questionnaires.find(({ id }) => id === questionnaire.id)
      return own ? topicsOf(round.mode, questionnaire, own) : []
    })
    .toSorted(
      (one, other) => Number(one.reason === 'low') - Number(other.reason === 'low') || other.points - one.points,
    )

const topicsOf = (mode: Mode, questionnaire: Questionnaire, scores: QuestionnaireScores): PillarTopic[] => {
  const gaps = new Map(scores.dimensions.map(({ id, gap }) => [id, gap ?? null]))
  const items = itemRows(questionnaire, scores, 'score').filter(
    ({ facet, score }) => facet !== 'intent' && score !== null && score < wellFrom,
  )
  return pillarRows(questionnaire.dimensions, scores).flatMap(row => {
    const gap = gaps.get(row.id) ?? null
    const lack = gapLack(mode, gap) ?? targetLack(row) ?? lowLack(row)
    if (lack === null) return []
    const lowest = items.filter(({ dimension }) => dimension === row.id).slice(0, lowestShown)
    return [{ kind: 'pillar', questionnaire: questionnaire.id, row, gap, lowest, ...lack }]
  })
}

type Lack = Pick<PillarTopic, 'reason' | 'points'> | null

const gapLack = (mode: Mode, gap: Gap | null): Lack => {
  if (gap === null || gap.mean === null || gap.mean <= 0) return null
  return mode !== 'ballots' || gap.verdict === 'behind' ? { reason: 'gap', points: gap.mean } : null
}

const targetLack = ({ toTarget }: PillarRow): Lack =>
  toTarget === null || toTarget === 0 ? null : { reason: 'target', points: toTarget }

/** A pillar that reached its target stands well enough, wherever that is. */
const lowLack = ({ score, target }: PillarRow): Lack =>
  score.mean === null || target !== null || score.mean >= wellFrom
    ? null
    : { reason: 'low', points: wellFrom - score.mean }
