import type { Component, MarkKind, Review, TeamReviews } from '../postmortem/review.ts'

/** Three postmortems of a demo team (by its id), looked at. Others have none. */
export const demoReviews = (team: string): TeamReviews => ({
  format: 'plumbline/reviews',
  version: 1,
  team,
  reviews: (stories[team] ?? []).map(story => toReview(team, story)),
})

/** The questions of the shipped questionnaire `postmortem` (revision 1.0.0), in its order. */
const items = [
  'timeline.events',
  'timeline.detection',
  'mitigation.steps',
  'mitigation.response',
  'impact.users',
  'impact.objective',
  'causes.trigger',
  'causes.system',
  'causes.people',
  'follow-ups.owned',
  'follow-ups.strength',
  'learning.simpler',
  'learning.mistakes',
]

/** `levels`: 0..4 for each question. `marks`: blame, hindsight, person as cause. */
type ReviewStory = {
  title: string
  date: string
  service: string
  missing: Component[]
  marks: [number, number, number]
  words: number
  levels: number[]
}

const components: Component[] = ['timeline', 'mitigation', 'impact', 'causes', 'follow-ups']

const toReview = (team: string, { title, date, service, missing, marks, words, levels }: ReviewStory): Review => {
  const [blame, hindsight, person] = marks
  const counts: Record<MarkKind, number> = { blame, hindsight, 'person-as-cause': person }
  return {
    id: `${team}-review-${date}`,
    title,
    date,
    service,
    found: components.filter(component => !missing.includes(component)),
    marks: counts,
    words,
    revision: '1.0.0',
    answers: Object.fromEntries(items.map((item, place) => [item, levels[place] ?? 0])),
    score: scoreOf(levels),
  }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The mean of the means of the dimensions: every question is answered and weighs the same. */
const scoreOf = (levels: readonly number[]): number => {
  const dimensions = [...new Set(items.map(item => item.slice(0, item.indexOf('.'))))]
  const means = dimensions.map(dimension =>
    meanOf(items.flatMap((item, place) => (item.startsWith(`${dimension}.`) ? [(levels[place] ?? 0) * 25] : []))),
  )
  return meanOf(means)
}

const stories: Record<string, ReviewStory[]> = {
  'demo-checkout': [
    {
      title: 'Holiday outage: five hours without payments',
      date: '2025-12-13',
      service: 'demo-payment-page',
      missing: ['follow-ups'],
      marks: [2, 5, 1],
      words: 940,
      levels: [2, 1, 2, 2, 2, 1, 2, 1, 1, 1, 1, 0, 1],
    },
    {
      title: 'Cart lost its prices after a change of the schema',
      date: '2026-05-27',
      service: 'demo-cart',
      missing: [],
      marks: [0, 2, 0],
      words: 1210,
      levels: [3, 2, 3, 2, 3, 2, 3, 3, 3, 3, 2, 1, 2],
    },
    {
      title: 'Session store ran out of connections',
      date: '2026-10-29',
      service: 'demo-payment-page',
      missing: [],
      marks: [0, 1, 0],
      words: 1480,
      levels: [4, 3, 3, 3, 3, 3, 3, 3, 4, 3, 3, 2, 3],
    },
  ],
  'demo-search': [
    {
      title: 'Stale search results for three days',
      date: '2026-01-26',
      service: 'demo-search-index',
      missing: ['impact', 'follow-ups'],
      marks: [4, 6, 3],
      words: 520,
      levels: [2, 1, 1, 1, 0, 0, 2, 1, 0, 0, 0, 0, 0],
    },
    {
      title: 'Results without pictures after a change of the ranking',
      date: '2026-06-22',
      service: 'demo-search-results',
      missing: ['mitigation', 'follow-ups'],
      marks: [2, 4, 3],
      words: 460,
      levels: [2, 1, 1, 1, 1, 0, 2, 1, 1, 1, 0, 0, 1],
    },
    {
      title: 'A broken file stopped all updates over the night',
      date: '2026-09-24',
      service: 'demo-search-index',
      missing: ['follow-ups'],
      marks: [1, 4, 2],
      words: 610,
      levels: [3, 2, 2, 1, 2, 1, 2, 1, 1, 1, 1, 0, 1],
    },
  ],
  'demo-payments': [
    {
      title: 'Refunds were paid twice',
      date: '2026-02-18',
      service: 'demo-card-payments',
      missing: ['timeline'],
      marks: [1, 3, 2],
      words: 580,
      levels: [1, 1, 2, 1, 2, 1, 2, 1, 1, 2, 1, 1, 0],
    },
    {
      title: 'Payouts of a bank holiday came a day late',
      date: '2026-06-04',
      service: 'demo-payouts',
      missing: [],
      marks: [0, 2, 1],
      words: 890,
      levels: [2, 2, 2, 2, 2, 2, 3, 2, 2, 2, 2, 1, 1],
    },
    {
      title: 'Batch waited for a file that never came',
      date: '2026-09-30',
      service: 'demo-payouts',
      missing: [],
      marks: [0, 1, 1],
      words: 1020,
      levels: [3, 2, 3, 2, 3, 2, 3, 2, 2, 3, 2, 1, 2],
    },
  ],
}
