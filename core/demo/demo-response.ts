import type { Facet, Item, Questionnaire } from '../questionnaire.ts'
import type { Answer } from '../round.ts'
import { scaleRange } from '../scale.ts'
import { type DemoRandom, demoRandom } from './demo-random.ts'
import type { RoundStory, TeamStory } from './story.ts'

/** Half the width of what makes one question easier or harder than another, in points. */
const difficulty = 14
/** How far people differ over everything, and over a single question, in points (standard deviations). */
const outlook = 7
const momentary = 12
const skipped = 0.01
const inapplicable = 0.015

type Person = {
  index: number
  view: number
  random: DemoRandom
  /** Dimensions and facets with an answer left open: one each, so that every score of the demo stands. */
  open: Set<string>
}

/** One made-up response's answers to one questionnaire; `index` counts the respondents of the round from 0. */
export const demoAnswers = (
  team: TeamStory,
  round: RoundStory,
  questionnaire: Questionnaire,
  index: number,
): Record<string, Answer> => {
  const random = demoRandom(`${team.id}/${round.title}/${questionnaire.id}/${index}`)
  const person = { index, view: random.noise() * outlook, random, open: new Set<string>() }
  const answers: Record<string, Answer> = {}
  for (const item of questionnaire.items) {
    const answer = demoAnswer(team, round, questionnaire, item, person)
    if (answer !== undefined) answers[item.id] = cappedByPrerequisites(item, answer, answers)
  }
  return answers
}

const demoAnswer = (
  team: TeamStory,
  round: RoundStory,
  questionnaire: Questionnaire,
  item: Item,
  person: Person,
): Answer | undefined => {
  const chance = person.random.share()
  const noise = person.random.noise()
  const points = levelOf(team, round, questionnaire, item)
  if (round.mode !== 'ballots') return toScale(questionnaire, item, points)
  if (chance < skipped + inapplicable + round.unsure && !hasLeftOpen(person, item)) {
    if (chance < skipped) return undefined
    return chance < skipped + inapplicable ? 'na' : 'unknown'
  }
  if (round.camps?.includes(item.id)) return toScale(questionnaire, item, campPoints(person.index, noise))
  return toScale(questionnaire, item, points + person.view + noise * momentary)
}

/** What each respondent expects the mean of each dimension to be: by themselves, apart from what they answer. */
export const demoPredictions = (
  team: TeamStory,
  round: RoundStory,
  { id, scale, dimensions }: Questionnaire,
): Record<string, number[]> => {
  const expected = round.terms?.expected ?? []
  return Object.fromEntries(
    dimensions.map((dimension, index) => {
      const random = demoRandom(`expected/${team.id}/${round.title}/${id}/${dimension.id}`)
      const standing = scale === 'agreement' ? round.standing.climate : standingIn(team, round, 'practice', index)
      const center = standing + (expected[index % expected.length] ?? 0)
      return [dimension.id, Array.from({ length: round.responses }, () => guess(center + random.noise() * outlook))]
    }),
  )
}

/** People guess in steps of five points. */
const guess = (points: number): number => Math.min(100, Math.max(0, Math.round(points / 5) * 5))

const hasLeftOpen = ({ open }: Person, { dimension, facet = 'practice' }: Item): boolean => {
  const construct = `${dimension}/${facet}`
  return open.has(construct) || !open.add(construct)
}

/** What the team as a whole would say to one item, in points. */
const levelOf = (team: TeamStory, round: RoundStory, questionnaire: Questionnaire, item: Item): number => {
  const own = (demoRandom(`difficulty/${questionnaire.id}/${item.id}`).share() * 2 - 1) * difficulty
  if (questionnaire.scale === 'agreement') return round.standing.climate + own
  const facet = item.facet ?? 'practice'
  const dimension = questionnaire.dimensions.findIndex(({ id }) => id === item.dimension)
  return standingIn(team, round, facet, dimension) + own
}

const standingIn = (team: TeamStory, round: RoundStory, facet: Facet, dimension: number): number => {
  const profile = team.profile[facet]
  return round.standing[facet] + (profile[dimension % profile.length] ?? 0)
}

/** Two camps see the same thing very differently, and hardly anyone stands in between. */
const campPoints = (index: number, noise: number): number => (index % 2 === 0 ? 88 : 12) + noise * 8

const toScale = (questionnaire: Questionnaire, item: Item, points: number): number => {
  const { min, max, step } = scaleRange(questionnaire.scale)
  const value = Math.min(max, Math.max(min, min + Math.round(points / step)))
  return item.reverse ? max + min - value : value
}

/** Nobody claims far more of a practice than of what it rests on. */
const cappedByPrerequisites = (item: Item, answer: Answer, answers: Record<string, Answer>): Answer => {
  if (typeof answer !== 'number' || item.reverse) return answer
  const caps = (item.requires ?? []).map(id => answers[id]).filter(value => typeof value === 'number')
  return Math.min(answer, ...caps.map(value => value + 1))
}
