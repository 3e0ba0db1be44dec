import type { Comparison } from '../../../core/comparison.ts'
import type { Facet, Item, Questionnaire } from '../../../core/questionnaire.ts'
import type { Answer, Round } from '../../../core/round.ts'
import type { Scores } from '../../../core/scores.ts'
import { rank } from './matrix-rank.ts'

/*
 * The attacker of core/scoring/whole-minus-part.ts, written down once more and without its code: every number that is
 * shown is a sum over the unknown answers (one unknown for each response and item) with known coefficients.
 */

/** Coefficients of one number: unknown `row * items + item`. */
export type Sum = Float64Array

export type Attack = { group: number; rows: number; items: number; scores: Sum[]; shownItems: Sum[]; hidden: Hidden[] }
/** A number hidden for its own n. `item`: of that item; the attacker must not get at any of its answers. */
export type Hidden = { sum: Sum; item: number | null }

type Parts = (Sum | null)[]

const weightOf = (item: Item) => item.weight ?? 1

class Reader {
  readonly questionnaire: Questionnaire
  readonly round: Round
  readonly items: number
  readonly rows: number

  constructor(round: Round, questionnaire: Questionnaire) {
    this.questionnaire = questionnaire
    this.round = round
    this.items = questionnaire.items.length
    this.rows = round.responses.length
  }

  answer(row: number, item: number): Answer | undefined {
    const id = this.questionnaire.items[item]?.id ?? ''
    return this.round.responses[row]?.answers[this.questionnaire.id]?.[id]
  }

  empty(): Sum {
    return new Float64Array(this.rows * this.items)
  }

  /** Each response's score on some items, null where it has none. */
  construct(isIn: (item: Item) => boolean): Parts {
    const members = this.questionnaire.items.flatMap((item, place) => (isIn(item) ? [{ item, place }] : []))
    return Array.from({ length: this.rows }, (_, row) => {
      let carried = 0
      let applicable = 0
      for (const { item, place } of members) {
        const answer = this.answer(row, place)
        if (answer !== 'na') applicable += weightOf(item)
        if (typeof answer === 'number') carried += weightOf(item)
      }
      if (carried === 0 || 2 * carried < applicable) return null
      const sum = this.empty()
      for (const { item, place } of members) {
        if (typeof this.answer(row, place) === 'number') sum[row * this.items + place] = weightOf(item) / carried
      }
      return sum
    })
  }

  dimension(id: string, facet?: Facet): Parts {
    return this.construct(item => item.dimension === id && (facet === undefined || item.facet === facet))
  }
}

const add = (sums: readonly { sum: Sum; times: number }[], empty: Sum): Sum => {
  for (const { sum, times } of sums)
    for (let at = 0; at < empty.length; at++) empty[at] = (empty[at] ?? 0) + times * (sum[at] ?? 0)
  return empty
}

/** Everything that is shown and hidden of one questionnaire of a round, as sums over its answers. */
export const readScores = (round: Round, scores: Scores): Attack => {
  const group = round.minimumGroup
  const questionnaire = round.questionnaires[0]
  const shown = scores.questionnaires[0]
  if (questionnaire === undefined || shown === undefined) throw new Error('The round has no questionnaire')
  const reader = new Reader(round, questionnaire)
  const attack: Attack = { group, rows: reader.rows, items: reader.items, scores: [], shownItems: [], hidden: [] }
  const file = (parts: Parts, hidden: 'small-group' | undefined) => {
    const present = parts.filter(part => part !== null)
    if (present.length === 0) return
    const sum = add(
      present.map(one => ({ sum: one, times: 1 })),
      reader.empty(),
    )
    if (hidden === undefined) attack.scores.push(sum)
    else if (present.length < group) attack.hidden.push({ sum, item: null })
  }
  const scored = shown.dimensions.map(({ id, score, facets, gap }) => {
    const practice = reader.dimension(id, facets === undefined ? undefined : 'practice')
    file(practice, score.hidden)
    if (facets?.intent === undefined || gap === undefined) return practice
    const intent = reader.dimension(id, 'intent')
    file(intent, facets.intent.hidden)
    file(
      intent.map((sum, row) => {
        const other = practice[row] ?? null
        return sum === null || other === null
          ? null
          : add(
              [
                { sum, times: 1 },
                { sum: other, times: -1 },
              ],
              reader.empty(),
            )
      }),
      gap.hidden,
    )
    return practice
  })
  file(
    Array.from({ length: reader.rows }, (_, row) => {
      const valid = scored.map(parts => parts[row] ?? null).filter(part => part !== null)
      if (valid.length === 0 || 2 * valid.length < scored.length) return null
      return add(
        valid.map(sum => ({ sum, times: 1 / valid.length })),
        reader.empty(),
      )
    }),
    shown.score.hidden,
  )
  shown.items.forEach((item, place) => {
    const sum = reader.empty()
    for (let row = 0; row < reader.rows; row++)
      if (typeof reader.answer(row, place) === 'number') sum[row * reader.items + place] = 1
    if (item.n === 0) return
    if (item.hidden === undefined) attack.shownItems.push(sum)
    else if (item.n < group) attack.hidden.push({ sum, item: place })
  })
  return attack
}

/** Adds what a comparison shows of its earlier round. */
export const readComparison = (attack: Attack, round: Round, comparison: Comparison): Attack => {
  const questionnaire = round.questionnaires[0]
  const shown = comparison.questionnaires[0]
  if (questionnaire === undefined || shown === undefined) throw new Error('Nothing is compared')
  const reader = new Reader(round, questionnaire)
  const compared = new Set(shown.itemsCompared)
  const scores = [...attack.scores]
  for (const { id, before, facets } of shown.dimensions) {
    const file = (facet: Facet | undefined, isShown: boolean) => {
      const parts = reader.construct(
        item => item.dimension === id && (facet === undefined || item.facet === facet) && compared.has(item.id),
      )
      const present = parts.filter(part => part !== null)
      if (isShown && present.length > 0)
        scores.push(
          add(
            present.map(sum => ({ sum, times: 1 })),
            reader.empty(),
          ),
        )
    }
    file(facets === undefined ? undefined : 'practice', before.hidden === undefined)
    if (facets?.intent !== undefined) file('intent', facets.intent.before.hidden === undefined)
  }
  return { ...attack, scores }
}

/** Every set of exactly `size` of the rows 0..rows-1. */
const subsets = (rows: number, size: number, from = 0): number[][] =>
  size === 0
    ? [[]]
    : Array.from({ length: rows - from }, (_, index) => index + from).flatMap(first =>
        subsets(rows, size - 1, first + 1).map(rest => [first, ...rest]),
      )

const outside =
  ({ items }: Attack, few: readonly number[]) =>
  (sum: Sum): number[] =>
    [...sum].filter((_, at) => !few.includes(Math.floor(at / items)))

/** Groups of too few responses about which some combination of shown scores says something. */
export const groupsToldByScores = (attack: Attack): number[][] => {
  const whole = rank(attack.scores.map(sum => [...sum]))
  return subsets(attack.rows, attack.group - 1).filter(few => rank(attack.scores.map(outside(attack, few))) < whole)
}

/** Groups of too few responses for which some combination of all that is shown contains answers to a hidden small item. */
export const groupsToldOfSmallItems = (attack: Attack): number[][] => {
  const all = [...attack.scores, ...attack.shownItems]
  const small = attack.hidden.flatMap(({ item }) => (item === null ? [] : [item]))
  const ofSmallItems = (sum: Sum) => [...sum].filter((_, at) => small.includes(at % attack.items))
  return subsets(attack.rows, attack.group - 1).filter(few => {
    const rest = outside(attack, few)
    return rank(all.map(sum => [...rest(sum), ...ofSmallItems(sum)])) > rank(all.map(rest))
  })
}

/** How many of the numbers hidden for their own n are a combination of the shown ones. */
export const countDerivable = (attack: Attack): number => {
  const all = [...attack.scores, ...attack.shownItems].map(sum => [...sum])
  const known = rank(all)
  return attack.hidden.filter(({ sum }) => rank([...all, [...sum]]) === known).length
}
