import type { Comparison } from '../../../core/comparison.ts'
import type { Facet, Item, Questionnaire } from '../../../core/questionnaire.ts'
import type { Answer, Round } from '../../../core/round.ts'
import type { Score, Scores } from '../../../core/scores.ts'
import { Span } from './span.ts'

/*
 * The attacker of core/scoring/whole-minus-part.ts, written down once more and without its code. Every number that is shown
 * is a sum over the ballots of something that depends only on the unknown answers of each: a mean of a score, an interval of
 * its square, a distribution of an answer and its square (its higher powers stand in nothing else that is shown). Over these
 * unknowns (answers, their squares, and the products of a ballot's answers two by two) numbers can be combined at will.
 */

/** How one ballot enters one number: coefficients of its unknowns, by their names; all 0 where left out. */
type Entry = ReadonlyMap<string, number>

/** Everything that is shown of one questionnaire of a round: for each number the entry of each ballot. */
export type Attack = { group: number; ballots: number; numbers: Entry[][] }

/** A ballot's score: by item, what its value counts; null where it has none. */
type Parts = (ReadonlyMap<number, number> | null)[]

type Reading = { round: Round; questionnaire: Questionnaire; weightOf: (item: Item) => number }

const reading = (round: Round): Reading => {
  const questionnaire = round.questionnaires[0]
  if (questionnaire === undefined) throw new Error('The round has no questionnaire')
  return { round, questionnaire, weightOf: ({ weight }) => weight ?? 1 }
}

const answersOf = ({ round, questionnaire }: Reading): (Answer | undefined)[][] =>
  round.responses.map(({ answers }) => questionnaire.items.map(({ id }) => answers[questionnaire.id]?.[id]))

/** Each ballot's score on the items that are in it: the weighted mean of those answered, if they carry half the weight. */
const scoreOn = (reader: Reading, isIn: (item: Item) => boolean): Parts =>
  answersOf(reader).map(answers => {
    const { items } = reader.questionnaire
    const members = items.flatMap((item, place) => {
      const weight = reader.weightOf(item)
      return isIn(item) && weight > 0 ? [{ place, weight, answer: answers[place] }] : []
    })
    const total = (of: typeof members) => of.reduce((sum, { weight }) => sum + weight, 0)
    const answered = members.filter(({ answer }) => typeof answer === 'number')
    const carried = total(answered)
    if (carried === 0 || 2 * carried < total(members.filter(({ answer }) => answer !== 'na')) - 1e-9) return null
    return new Map(answered.map(({ place, weight }) => [place, weight / carried]))
  })

const combine = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>, times: number) => {
  const sum = new Map(one)
  for (const [place, part] of other) sum.set(place, (sum.get(place) ?? 0) + times * part)
  return sum
}

const difference = (intent: Parts, practice: Parts): Parts =>
  intent.map((one, row) => {
    const other = practice[row] ?? null
    return one === null || other === null ? null : combine(one, other, -1)
  })

const meanOf = (dimensions: readonly Parts[], ballots: number): Parts =>
  Array.from({ length: ballots }, (_, row) => {
    const valid = dimensions.map(parts => parts[row] ?? null).filter(part => part !== null)
    if (valid.length === 0 || 2 * valid.length < dimensions.length) return null
    return valid.reduce((sum, part) => combine(sum, part, 1 / valid.length), new Map<number, number>())
  })

const nothing: Entry = new Map()

const linear = (part: ReadonlyMap<number, number> | null): Entry =>
  part === null ? nothing : new Map([...part].map(([place, value]) => [`${place}`, value]))

const squared = (part: ReadonlyMap<number, number> | null): Entry => {
  const squares = new Map<string, number>()
  for (const [one, value] of part ?? [])
    for (const [other, factor] of part ?? []) {
      const name = `${Math.min(one, other)}*${Math.max(one, other)}`
      squares.set(name, (squares.get(name) ?? 0) + value * factor)
    }
  return squares
}

/** What a score tells: its sum, and where it has an interval the sum of its squares. */
const told = (parts: Parts, { mean, low, high }: Pick<Score, 'mean' | 'low' | 'high'>): Entry[][] => {
  if (mean === null) return []
  return low === null && high === null ? [parts.map(linear)] : [parts.map(linear), parts.map(squared)]
}

const isOf =
  (dimension: string, facet?: Facet) =>
  (item: Item): boolean =>
    item.dimension === dimension && (facet === undefined || item.facet === facet)

/** What `plumbline score` prints of a round, as an attacker reads it. */
export const attackOn = (round: Round, scores: Scores): Attack => {
  const reader = reading(round)
  const shown = scores.questionnaires[0]
  if (shown === undefined) throw new Error('Nothing is scored')
  const numbers: Entry[][] = []
  const scored = shown.dimensions.map(({ id, score, facets, gap }) => {
    const practice = scoreOn(reader, isOf(id, facets === undefined ? undefined : 'practice'))
    numbers.push(...told(practice, score))
    if (facets?.intent !== undefined && gap !== undefined) {
      const intent = scoreOn(reader, isOf(id, 'intent'))
      numbers.push(...told(intent, facets.intent), ...told(difference(intent, practice), gap))
    }
    return practice
  })
  numbers.push(...told(meanOf(scored, round.responses.length), shown.score))
  const answers = answersOf(reader)
  shown.items.forEach((item, place) => {
    if (item.distribution === null) return
    const own = answers.map(row => (typeof row[place] === 'number' ? new Map([[place, 1]]) : null))
    numbers.push(own.map(linear), own.map(squared))
  })
  return { group: round.minimumGroup, ballots: round.responses.length, numbers }
}

/** Adds what a comparison with a later round prints of the earlier one, or the other way round. */
export const withComparison = (
  attack: Attack,
  round: Round,
  comparison: Comparison,
  later: Round,
  side: 'before' | 'after',
): Attack => {
  const shown = comparison.questionnaires[0]
  if (shown === undefined) throw new Error('Nothing is compared')
  const compared = new Set(shown.itemsCompared)
  const weights = new Map(reading(later).questionnaire.items.map(({ id, weight }) => [id, weight ?? 1]))
  const weightOf = ({ id }: Item) => (compared.has(id) ? (weights.get(id) ?? 0) : 0)
  const reader = { ...reading(round), weightOf }
  const numbers = shown.dimensions.flatMap(dimension => {
    const { id, facets } = dimension
    const practice = scoreOn(reader, isOf(id, facets === undefined ? undefined : 'practice'))
    const intent = facets?.intent === undefined ? [] : told(scoreOn(reader, isOf(id, 'intent')), facets.intent[side])
    return [...told(practice, dimension[side]), ...intent]
  })
  return { ...attack, numbers: [...attack.numbers, ...numbers] }
}

/** Every set of exactly `size` of the rows 0..rows-1. */
const subsets = (rows: number, size: number, from = 0): number[][] =>
  size === 0
    ? [[]]
    : Array.from({ length: rows - from }, (_, index) => index + from).flatMap(first =>
        subsets(rows, size - 1, first + 1).map(rest => [first, ...rest]),
      )

/** For each of a ballot's unknowns its coefficients in all numbers: a combination cancels out if it is 0 for each. */
const unknownsOf = ({ numbers }: Attack, row: number): number[][] => {
  const names = new Set(numbers.flatMap(entries => [...(entries[row] ?? nothing).keys()]))
  return [...names].map(name => numbers.map(entries => entries[row]?.get(name) ?? 0))
}

/**
 * The largest groups of too few ballots about which some combination of all that is shown says something, and nothing of
 * anybody else: those without whose unknowns the numbers have a smaller rank. Exact.
 */
export const groupsTold = (attack: Attack): number[][] => {
  const unknowns = Array.from({ length: attack.ballots }, (_, row) => new Span().with(unknownsOf(attack, row)).vectors)
  const rankOf = (rows: readonly number[]) => new Span().with(rows.flatMap(row => unknowns[row] ?? [])).rank
  const all = unknowns.map((_, row) => row)
  const whole = rankOf(all)
  return subsets(attack.ballots, Math.min(attack.group - 1, attack.ballots)).filter(
    few => rankOf(all.filter(row => !few.includes(row))) < whole,
  )
}
