import type { ItemRow } from '../charts/item-rows.ts'
import { type PillarRow, pillarRows } from '../charts/pillar-rows.ts'
import { type PillarSpread, pillarSpread } from '../charts/pillar-spread.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Gap, QuestionnaireScores } from '../scores.ts'

/** One pillar as the report shows it: its scores, and its gap where the questionnaire compares intent with practice. */
export type ReportPillar = PillarRow & { gap: Gap | null }

/** How the answers lie behind the means of one pillar: those of its intent, and those that it is scored on. */
export type ReportSpread = { intent: PillarSpread | null; score: PillarSpread | null }

/** The spreads by pillar id, of those that show any. */
export const reportSpreads = (
  pillars: readonly ReportPillar[],
  items: readonly ItemRow[],
): ReadonlyMap<string, ReportSpread> =>
  new Map(
    pillars
      .map(({ id, practice }) => {
        const score = pillarSpread(items, id, practice ? 'practice' : null)
        return [id, { intent: pillarSpread(items, id, 'intent'), score }] as const
      })
      .filter(([, { intent, score }]) => intent !== null || score !== null),
  )

/** One row for each pillar, in the questionnaire's order. */
export const reportPillars = (questionnaire: Questionnaire, scores: QuestionnaireScores): ReportPillar[] => {
  const gaps = new Map(scores.dimensions.map(({ id, gap }) => [id, gap ?? null]))
  return pillarRows(questionnaire.dimensions, scores).map(row => ({ ...row, gap: gaps.get(row.id) ?? null }))
}

/** Largest gap first, then lowest score; what is hidden or has no number stands last. */
export const byShortfall = (pillars: readonly ReportPillar[]): ReportPillar[] =>
  [...pillars].sort((a, b) => shortfallOf(b) - shortfallOf(a))

/** Gaps are -100..100; a pillar that compares nothing is ordered by what it lacks to 100. */
const shortfallOf = ({ gap, score }: ReportPillar): number => {
  if (gap) return gap.mean ?? Number.NEGATIVE_INFINITY
  return score.mean === null ? Number.NEGATIVE_INFINITY : 100 - score.mean
}
