import type { History, HistoryPoint, HistoryScores, RoundSummary } from './contract/shapes.ts'
import type { Facet, Item, Questionnaire } from './questionnaire.ts'
import type { Round } from './round.ts'
import { scoreRound } from './scoring/score-round.ts'

type DatedRound = { round: Round; summary: RoundSummary }

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** The order of a time line: by date, then id. */
export const onTimeLine = (one: Round, other: Round): number =>
  compareText(one.date, other.date) || compareText(one.id, other.id)

/** What a time line needs of a round's scores. */
export const historyScores = (round: Round): HistoryScores => ({
  questionnaires: scoreRound(round).questionnaires.map(({ items: _, ...scores }) => scores),
})

/**
 * A team's rounds on one time line, oldest first (by date, then id), each with its scores, which `scoresOf` may know
 * already. Rounds whose ballots are still sealed are not on it yet. `broken` lists, for each questionnaire, the constructs
 * whose items are not those (by id and `rev`) of the latest earlier round with that questionnaire.
 */
export const buildHistory = (
  rounds: readonly DatedRound[],
  scoresOf: (round: Round) => HistoryScores = historyScores,
): History => {
  const sorted = rounds
    .filter(({ summary }) => !summary.collecting)
    .toSorted(({ round: one }, { round: other }) => onTimeLine(one, other))
  const latest = new Map<string, Map<string, string>>()
  const points = sorted.map(({ round, summary }): HistoryPoint => {
    const broken: Record<string, string[]> = {}
    for (const questionnaire of round.questionnaires) {
      const earlier = latest.get(questionnaire.id)
      const keys = constructKeys(questionnaire)
      const changed = earlier === undefined ? [] : changedConstructs(earlier, keys)
      if (changed.length > 0) broken[questionnaire.id] = changed
      latest.set(questionnaire.id, keys)
    }
    return {
      round: summary,
      scores: scoresOf(round),
      broken,
      events: round.events ?? [],
      targetChanges: round.targetChanges ?? [],
    }
  })
  return { questionnaires: outlines(sorted), points }
}

/** What a questionnaire asks about one dimension: all of it, and by facet. */
type DimensionItems = { all: Item[]; intent: Item[]; practice: Item[] }

const itemsByDimension = ({ dimensions, items }: Questionnaire): Map<string, DimensionItems> => {
  const found = new Map(
    dimensions.map(({ id }): [string, DimensionItems] => [id, { all: [], intent: [], practice: [] }]),
  )
  for (const item of items) {
    const own = found.get(item.dimension)
    own?.all.push(item)
    if (item.facet !== undefined) own?.[item.facet].push(item)
  }
  return found
}

const facets = ['intent', 'practice'] as const

/** The facets that a dimension compares, none where its items have none. */
const facetsOf = (items: DimensionItems): Facet[] => facets.filter(facet => items[facet].length > 0)

/** Construct (`dimension` or `dimension/facet`) -> what its items ask, so that equal texts mean the same questions. */
const constructKeys = (questionnaire: Questionnaire): Map<string, string> => {
  const keyOf = (items: Item[]) =>
    [
      questionnaire.scale,
      ...items.map(({ id, rev, reverse }) => `${id}@${rev}${reverse === true ? '-' : ''}`).sort(),
    ].join()
  return new Map(
    [...itemsByDimension(questionnaire)].flatMap(([id, items]): [string, string][] => [
      [id, keyOf(items.practice.length > 0 ? items.practice : items.all)],
      ...facetsOf(items).map((facet): [string, string] => [`${id}/${facet}`, keyOf(items[facet])]),
    ]),
  )
}

const changedConstructs = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].flatMap(([construct, items]) => (before.get(construct) === items ? [] : [construct]))

/** Every questionnaire of the time line in the order of its first use, as it last was, then dimensions it no longer has. */
const outlines = (rounds: readonly DatedRound[]): History['questionnaires'] => {
  const byId = new Map<string, History['questionnaires'][number]>()
  for (const { round } of rounds) {
    for (const questionnaire of round.questionnaires) {
      const { id, title } = questionnaire
      const items = itemsByDimension(questionnaire)
      const dimensions = questionnaire.dimensions.map(dimension => {
        const own = items.get(dimension.id)
        return { id: dimension.id, title: dimension.title, facets: own ? facetsOf(own) : [] }
      })
      const kept = new Set(dimensions.map(dimension => dimension.id))
      const gone = (byId.get(id)?.dimensions ?? []).filter(dimension => !kept.has(dimension.id))
      byId.set(id, { id, title, dimensions: [...dimensions, ...gone] })
    }
  }
  return [...byId.values()]
}
