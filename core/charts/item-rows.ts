import type { Facet, Item, Questionnaire, Scale } from '../questionnaire.ts'
import { scaleRange } from '../scale.ts'
import type { AgreementVerdict, ItemScores, QuestionnaireScores } from '../scores.ts'
import { titleOf } from './pillar-rows.ts'

/** `gap`: largest gap of the pillar first. `score`: lowest first. `disagreement`: camps first, then least agreement. */
export type ItemOrder = 'gap' | 'score' | 'disagreement'

/** How many gave one raw value; `level` is the author's description, on the practice scale only. */
export type DistributionBar = { value: number; level: string | null; count: number }

/**
 * One item. `mean` is in raw scale values, `score` on 0..100 after reversing. `reached` is the highest raw value that at
 * least half of the answers reach. All are null without an answer on the scale, or where the group is too small to show.
 * `critical` is the agreement that chance alone would hardly reach (0..1), null where none could; `unanswered` counts
 * responses without an entry, null where hidden.
 */
export type ItemRow = {
  id: string
  text: string
  help: string | null
  dimension: string
  dimensionTitle: string
  facet: Facet | null
  scale: Scale
  reverse: boolean
  n: number
  na: number | null
  unknown: number | null
  unanswered: number | null
  mean: number | null
  score: number | null
  reached: number | null
  reachedLevel: string | null
  distribution: DistributionBar[] | null
  agreement: AgreementVerdict | null
  rwg: number | null
  critical: number | null
  dimensionGap: number | null
  hidden: boolean
}

/** One row for each item that has scores, in the order asked for; ties keep the questionnaire's order. */
export const itemRows = (questionnaire: Questionnaire, scores: QuestionnaireScores, order: ItemOrder): ItemRow[] => {
  const shortfalls = new Map(scores.dimensions.map(dimension => [dimension.id, shortfall(dimension)]))
  const byId = new Map(scores.items.map(item => [item.id, item]))
  const rows = questionnaire.items.flatMap(item => {
    const itemScores = byId.get(item.id)
    if (!itemScores) return []
    const row = toRow(questionnaire, item, itemScores)
    return [
      {
        ...row,
        unanswered: unansweredOf(itemScores, scores.responses),
        dimensionGap: shortfalls.get(item.dimension) ?? null,
      },
    ]
  })
  return rows.sort(comparers[order])
}

/** The highest raw value that at least half of the answers reach; null without answers. */
export const reachedValue = (distribution: readonly number[], lowest: number): number | null => {
  const n = distribution.reduce((sum, count) => sum + count, 0)
  if (n === 0) return null
  let above = 0
  for (let index = distribution.length - 1; index > 0; index -= 1) {
    above += distribution[index] ?? 0
    if (above * 2 >= n) return index + lowest
  }
  return lowest
}

/** What a pillar lacks, in points: its gap to intent, else to its target, else to 100. */
const shortfall = ({ gap, target, score }: QuestionnaireScores['dimensions'][number]): number | null => {
  if (gap) return gap.mean
  return score.mean === null ? null : (target ?? 100) - score.mean
}

const unansweredOf = ({ n, na, unknown }: ItemScores, responses: number): number | null =>
  na === null || unknown === null ? null : responses - n - na - unknown

type OwnOfItem = Omit<ItemRow, 'unanswered' | 'dimensionGap'>

const toRow = (questionnaire: Questionnaire, item: Item, scores: ItemScores): OwnOfItem => {
  const { min } = scaleRange(questionnaire.scale)
  const reached = scores.distribution && reachedValue(scores.distribution, min)
  const levelOf = (value: number) => item.levels?.[value - min] ?? null
  return {
    id: item.id,
    text: item.text,
    help: item.help ?? null,
    dimension: item.dimension,
    dimensionTitle: titleOf(questionnaire.dimensions, item.dimension),
    facet: item.facet ?? null,
    scale: questionnaire.scale,
    reverse: item.reverse ?? false,
    n: scores.n,
    na: scores.na,
    unknown: scores.unknown,
    mean: scores.mean,
    score: scores.score,
    reached,
    reachedLevel: reached === null ? null : levelOf(reached),
    distribution:
      scores.distribution?.map((count, index) => ({ value: index + min, level: levelOf(index + min), count })) ?? null,
    agreement: scores.agreement.verdict,
    rwg: scores.agreement.rwg,
    critical: scores.agreement.critical,
    hidden: scores.hidden !== undefined,
  }
}

const absentLast = (a: number | null, b: number | null, compare: (a: number, b: number) => number): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(a, b)
}
const ascending = (a: number, b: number) => a - b
const descending = (a: number, b: number) => b - a
const byScore = (a: ItemRow, b: ItemRow) => absentLast(a.score, b.score, ascending)
const intentLast = (row: ItemRow) => Number(row.facet === 'intent')
const campsFirst: AgreementVerdict[] = ['split', 'mixed', 'agree']
const verdictRank = (row: ItemRow) => (row.agreement === null ? null : campsFirst.indexOf(row.agreement))

/** Within a pillar, what is practised least stands first: it makes the gap. What is declared follows. */
const comparers: Record<ItemOrder, (a: ItemRow, b: ItemRow) => number> = {
  gap: (a, b) =>
    absentLast(a.dimensionGap, b.dimensionGap, descending) ||
    (a.dimension === b.dimension ? intentLast(a) - intentLast(b) || byScore(a, b) : 0),
  score: byScore,
  disagreement: (a, b) =>
    absentLast(verdictRank(a), verdictRank(b), ascending) || absentLast(a.rwg, b.rwg, ascending) || byScore(a, b),
}
