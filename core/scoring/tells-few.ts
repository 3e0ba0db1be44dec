/** What an answer weighs in each of the scores that are looked at together. */
export type Weights = readonly number[]

/** Ballots that enter all numbers alike, and the answers of each: to which item, and what they weigh. */
export type BallotPattern = { count: number; answers: readonly { item: number; weights: Weights }[] }

/** Scores (by their place in `Weights`) and items that are not shown. */
export type Unseen = { scores: readonly number[]; items: ReadonlySet<number> }

/** What a sum of weights may differ from 0 by rounding. */
const tolerance = 1e-9

/** A search that takes longer counts as having found something, which is the safe side. */
const mostSteps = 20_000

/**
 * Those combinations of shown numbers that cancel out for some ballots. A combination has a factor for each score, and one
 * for each item's sum. Each equation (1 at its `pivot`, 0 at those before it) is 0 for the factors of the scores. What
 * cancels an item's answers out follows from them: in `items`, the sum of the scores' factors with these weights. An item
 * that is not there yet may have any factor.
 */
type Combinations = { equations: readonly Equation[]; items: ReadonlyMap<number, Weights> }
type Equation = { pivot: number; weights: Weights }

const nothing = (size: number): number[] => new Array<number>(size).fill(0)
const only = (size: number, place: number): Weights => Array.from({ length: size }, (_, at) => Number(at === place))

/** What the difference of two weights says beyond the equations; null where that is nothing. */
const beyond = (equations: readonly Equation[], one: Weights, other: Weights): Equation | null => {
  const rest = one.map((weight, at) => weight - (other[at] as number))
  for (const { pivot, weights } of equations) {
    const times = rest[pivot] as number
    if (times === 0) continue
    for (let at = 0; at < rest.length; at++) rest[at] = (rest[at] as number) - times * (weights[at] as number)
  }
  let pivot = 0
  for (let at = 1; at < rest.length; at++) {
    if (Math.abs(rest[at] as number) > Math.abs(rest[pivot] as number)) pivot = at
  }
  const largest = rest[pivot] as number
  return Math.abs(largest) > tolerance ? { pivot, weights: rest.map(weight => weight / largest) } : null
}

/** All combinations of what is seen: those in which the unseen has the factor 0. */
const combinationsOf = (size: number, { scores, items }: Unseen): Combinations => ({
  equations: scores.map(pivot => ({ pivot, weights: only(size, pivot) })),
  items: new Map([...items].map(item => [item, nothing(size)])),
})

/** Those of the combinations that cancel out for a pattern too; the same object where all do. */
const cancelling = (combinations: Combinations, { answers }: BallotPattern): Combinations => {
  let { equations } = combinations
  const added: [number, Weights][] = []
  let last: { known: Weights; weights: Weights } | null = null
  for (const { item, weights } of answers) {
    const known = combinations.items.get(item)
    if (known === undefined) added.push([item, weights])
    else if (last === null || known !== last.known || weights !== last.weights) {
      last = { known, weights }
      const equation = beyond(equations, weights, known)
      if (equation !== null) equations = [...equations, equation]
    }
  }
  if (added.length === 0 && equations === combinations.equations) return combinations
  return { equations, items: added.length === 0 ? combinations.items : new Map([...combinations.items, ...added]) }
}

const sizeOf = (patterns: readonly BallotPattern[]): number => patterns[0]?.answers[0]?.weights.length ?? 0

const isAnswering = ({ answers }: BallotPattern): boolean => answers.length > 0

/**
 * Whether some combination of scores, with whatever items, rests on a few ballots: on more than none, but fewer than
 * `group`. (Items alone cannot, as each rests on all its answers.) Exact up to a number of steps, after which it says yes.
 * The search goes through the patterns, the largest first: either the combination cancels out for one, or its ballots are
 * among the few. It ends where the scores' factors are as bound as by all ballots together: what is left then cancels out
 * for everybody.
 */
export const tellsFew = (patterns: readonly BallotPattern[], unseen: Unseen, group: number): boolean => {
  const ordered = patterns
    .filter(isAnswering)
    .sort((one, other) => other.count - one.count || other.answers.length - one.answers.length)
  const all = combinationsOf(sizeOf(ordered), unseen)
  const bound = ordered.reduce(cancelling, all).equations.length
  let steps = 0
  const search = (combinations: Combinations, from: number, room: number): boolean => {
    if (combinations.equations.length === bound) return false
    steps += 1
    if (steps > mostSteps) return true
    for (let place = from; place < ordered.length; place++) {
      const pattern = ordered[place] as BallotPattern
      const kept = cancelling(combinations, pattern)
      if (kept === combinations) continue
      if (search(kept, place + 1, room)) return true
      return pattern.count <= room && search(combinations, place + 1, room - pattern.count)
    }
    return true
  }
  return search(all, 0, group - 1)
}

/** Whether a score is a combination of the other numbers that are shown, so that it tells nothing more. */
export const followsFrom = (patterns: readonly BallotPattern[], unseen: Unseen, score: number): boolean => {
  const answering = patterns.filter(isAnswering)
  const size = sizeOf(answering)
  const { equations } = answering.reduce(cancelling, combinationsOf(size, unseen))
  return beyond(equations, only(size, score), nothing(size)) !== null
}
