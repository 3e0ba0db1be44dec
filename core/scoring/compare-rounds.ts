import type { Comparison, ConstructComparison, DimensionComparison, QuestionnaireComparison } from '../comparison.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import { adjustFamily, hiddenChange, welchChange } from './change.ts'
import { comparableItems } from './comparable-items.ts'
import { type ComparedConstruct, comparedSide } from './compared-side.ts'

/**
 * What changed between two parsed rounds of one team, in points: for each questionnaire that both have (in the later round's
 * order), each dimension that both have, on the items with the same id and `rev` in both (DESIGN, "Numbers"). Responses
 * are anonymous, so the rounds are never paired. A change of which a side must not be shown (it is too small, or would give
 * away what a small group said: `safeParts`) is hidden and not counted in its family; a dimension of which nothing can be
 * compared has n = 0.
 */
export const compareRounds = (before: Round, after: Round): Comparison => ({
  format: 'plumbline/comparison',
  version: 1,
  before: before.id,
  after: after.id,
  questionnaires: after.questionnaires.flatMap(later => {
    const earlier = before.questionnaires.find(({ id }) => id === later.id)
    return earlier === undefined ? [] : [compareQuestionnaire(before, earlier, after, later)]
  }),
})

const compareQuestionnaire = (
  before: Round,
  earlier: Questionnaire,
  after: Round,
  later: Questionnaire,
): QuestionnaireComparison => {
  const items = comparableItems(earlier, later)
  const beforeSide = new Map(comparedSide(before, earlier, items).map(side => [side.id, side]))
  const dimensions: Sides[] = []
  const intents: Sides[] = []
  for (const { id, scored, intent } of comparedSide(after, later, items)) {
    const side = beforeSide.get(id)
    if (side === undefined) continue
    dimensions.push({ id, before: side.scored, after: scored })
    if (side.intent !== null && intent !== null) intents.push({ id, before: side.intent, after: intent })
  }
  const intentById = new Map(compareFamily(intents).map(({ id, ...intent }) => [id, intent]))
  return {
    id: later.id,
    itemsCompared: [...items.weights.keys()],
    itemsDropped: items.dropped,
    dimensions: compareFamily(dimensions).map(({ id, ...practice }): DimensionComparison => {
      const intent = intentById.get(id)
      return { id, ...practice, ...(intent === undefined ? {} : { facets: { intent, practice } }) }
    }),
  }
}

/** Both sides of one construct. */
type Sides = { id: string; before: ComparedConstruct; after: ComparedConstruct }

/** The constructs whose p values are adjusted together. */
const compareFamily = (family: readonly Sides[]): (ConstructComparison & { id: string })[] =>
  adjustFamily(
    family.map(({ id, before, after }) => ({
      id,
      before: before.score,
      after: after.score,
      change:
        before.estimate === null || after.estimate === null
          ? hiddenChange
          : welchChange(before.estimate, after.estimate),
    })),
  )
