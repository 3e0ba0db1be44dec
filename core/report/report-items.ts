import { itemComments } from '../charts/item-comments.ts'
import { type ItemRow, itemRows } from '../charts/item-rows.ts'
import type { Dimension, Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { QuestionnaireScores } from '../scores.ts'

/**
 * One question as the report shows it; `rev` is the wording's revision. Comments of ballots are in alphabetical order,
 * which tells nothing about their authors.
 */
export type ReportItem = ItemRow & { rev: number; comments: readonly string[] }

/** The questions of one pillar: what is practised least first, what is declared last. */
export type ReportItemGroup = { id: string; title: string; summary: string | null; items: ReportItem[] }

/** All questions by pillar, the pillar that lacks most first. Ties keep the questionnaire's order. */
export const reportItemGroups = (
  round: Round,
  questionnaire: Questionnaire,
  scores: QuestionnaireScores,
): ReportItemGroup[] => {
  const items = reportItems(round, questionnaire, scores)
  return questionnaire.dimensions
    .map(dimension => toGroup(dimension, items))
    .filter(group => group.items.length > 0)
    .sort((a, b) => shortfall(b) - shortfall(a))
}

const toGroup = ({ id, title, summary }: Dimension, lowestFirst: readonly ReportItem[]): ReportItemGroup => {
  const own = lowestFirst.filter(item => item.dimension === id)
  const items = [...own.filter(item => item.facet !== 'intent'), ...own.filter(item => item.facet === 'intent')]
  return { id, title, summary: summary ?? null, items }
}

const shortfall = ({ items }: ReportItemGroup): number => items[0]?.dimensionGap ?? -101

/** Every question, lowest score first. */
const reportItems = (round: Round, questionnaire: Questionnaire, scores: QuestionnaireScores): ReportItem[] => {
  const revisions = new Map(questionnaire.items.map(({ id, rev }) => [id, rev]))
  const rows = itemRows(questionnaire, scores, 'score')
  const comments = itemComments(round, questionnaire.id, rows)
  return rows.map(row => ({
    ...row,
    rev: revisions.get(row.id) ?? 1,
    comments: comments.get(row.id) ?? [],
  }))
}
