import type { History, HistoryPoint, RoundSummary } from './contract/shapes.ts'
import { itemsOfDimension } from './dimension-items.ts'
import type { Facet, Item, Questionnaire } from './questionnaire.ts'
import type { Round } from './round.ts'
import { scoreRound } from './scoring/score-round.ts'

type DatedRound = { round: Round; summary: RoundSummary }

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/**
 * A team's rounds on one time line, oldest first (by date, then id), each with its scores. Rounds whose ballots are still
 * sealed are not on it yet. `broken` lists, for each
 * questionnaire, the constructs whose items are not those (by id and `rev`) of the latest earlier round with that questionnaire.
 */
export const buildHistory = (rounds: readonly DatedRound[]): History => {
  const sorted = rounds
    .filter(({ summary }) => !summary.collecting)
    .toSorted(({ round: one }, { round: other }) => compareText(one.date, other.date) || compareText(one.id, other.id))
  const latest = new Map<string, Questionnaire>()
  const points = sorted.map(({ round, summary }): HistoryPoint => {
    const broken: Record<string, string[]> = {}
    for (const questionnaire of round.questionnaires) {
      const earlier = latest.get(questionnaire.id)
      const constructs = earlier === undefined ? [] : changedConstructs(earlier, questionnaire)
      if (constructs.length > 0) broken[questionnaire.id] = constructs
      latest.set(questionnaire.id, questionnaire)
    }
    return {
      round: summary,
      scores: scoreRound(round),
      broken,
      events: round.events ?? [],
      targetChanges: round.targetChanges ?? [],
    }
  })
  return { questionnaires: outlines(sorted), points }
}

/** The facets that a dimension compares, none where its items have none. */
const facetsOf = (questionnaire: Questionnaire, dimensionId: string): Facet[] =>
  (['intent', 'practice'] as const).filter(facet => itemsOfDimension(questionnaire, dimensionId, facet).length > 0)

/** Construct (`dimension` or `dimension/facet`) -> what its items ask, so that equal texts mean the same questions. */
const constructKeys = (questionnaire: Questionnaire): Map<string, string> => {
  const keyOf = (items: Item[]) =>
    [
      questionnaire.scale,
      ...items.map(({ id, rev, reverse }) => `${id}@${rev}${reverse === true ? '-' : ''}`).sort(),
    ].join()
  return new Map(
    questionnaire.dimensions.flatMap(({ id }): [string, string][] => {
      const facets = facetsOf(questionnaire, id)
      const scored = itemsOfDimension(questionnaire, id, facets.includes('practice') ? 'practice' : undefined)
      return [
        [id, keyOf(scored)],
        ...facets.map((facet): [string, string] => [
          `${id}/${facet}`,
          keyOf(itemsOfDimension(questionnaire, id, facet)),
        ]),
      ]
    }),
  )
}

const changedConstructs = (before: Questionnaire, after: Questionnaire): string[] => {
  const earlier = constructKeys(before)
  return [...constructKeys(after)].flatMap(([construct, items]) =>
    earlier.get(construct) === items ? [] : [construct],
  )
}

/** Every questionnaire of the time line in the order of its first use, as it last was, then dimensions it no longer has. */
const outlines = (rounds: readonly DatedRound[]): History['questionnaires'] => {
  const byId = new Map<string, History['questionnaires'][number]>()
  for (const { round } of rounds) {
    for (const questionnaire of round.questionnaires) {
      const { id, title } = questionnaire
      const dimensions = questionnaire.dimensions.map(dimension => ({
        id: dimension.id,
        title: dimension.title,
        facets: facetsOf(questionnaire, dimension.id),
      }))
      const kept = new Set(dimensions.map(dimension => dimension.id))
      const gone = (byId.get(id)?.dimensions ?? []).filter(dimension => !kept.has(dimension.id))
      byId.set(id, { id, title, dimensions: [...dimensions, ...gone] })
    }
  }
  return [...byId.values()]
}
