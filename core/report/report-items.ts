import { type ItemRow, itemRows } from '../charts/item-rows.ts'
import type { Dimension, Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { QuestionnaireScores } from '../scores.ts'

/**
 * One question as the report shows it. `critical` is the agreement that chance alone would hardly reach (0..1), null
 * where none could; `unanswered` counts responses without an entry, null where hidden; `rev` is the wording's revision.
 */
export type ReportItem = ItemRow & {
  rev: number
  critical: number | null
  unanswered: number | null
  comments: readonly string[]
}

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
  const critical = new Map(scores.items.map(({ id, agreement }) => [id, agreement.critical]))
  return itemRows(questionnaire, scores, 'score').map(row => ({
    ...row,
    rev: revisions.get(row.id) ?? 1,
    critical: critical.get(row.id) ?? null,
    unanswered: row.na === null || row.unknown === null ? null : scores.responses - row.n - row.na - row.unknown,
    comments: isShown(round, row) ? commentsOn(round, questionnaire.id, row.id) : [],
  }))
}

/** Comments of ballots wait until as many people answered the question as the round's minimum group. */
const isShown = ({ mode, minimumGroup }: Round, { hidden, n }: ItemRow): boolean =>
  mode !== 'ballots' || (!hidden && n >= minimumGroup)

/** What was said about one question; of ballots in alphabetical order, which tells nothing about their authors. */
const commentsOn = (round: Round, questionnaireId: string, itemId: string): string[] => {
  const ballots = round.mode === 'ballots'
  const found = ballots
    ? (round.comments?.[questionnaireId]?.[itemId] ?? [])
    : round.responses.flatMap(({ comments }) => comments?.[questionnaireId]?.[itemId] ?? [])
  const said = found.map(comment => comment.trim()).filter(comment => comment !== '')
  return ballots ? said.sort() : said
}
