import type { Change, ConstructComparison } from '../../../core/comparison.ts'
import type { History, HistoryPoint } from '../../../core/contract/shapes.ts'
import { createMessages, type Translate } from '../../../core/messages/messages.ts'
import type { Item, Questionnaire } from '../../../core/questionnaire.ts'
import type { DimensionScores, Gap, GapVerdict, ItemScores, QuestionnaireScores, Score } from '../../../core/scores.ts'

export const messages = createMessages()
export const t = messages.t as Translate

export const score = (mean: number | null, overrides: Partial<Score> = {}): Score => ({
  mean,
  low: null,
  high: null,
  n: mean === null ? 0 : 1,
  ...overrides,
})

/** A score of five people that this round is too small to show. */
export const hiddenScore = (n = 3): Score => ({ mean: null, low: null, high: null, n, hidden: 'small-group' })

export const gap = (
  mean: number | null,
  verdict: GapVerdict | null = 'unknown',
  overrides: Partial<Gap> = {},
): Gap => ({
  mean,
  low: null,
  high: null,
  n: mean === null ? 0 : 1,
  verdict,
  ...overrides,
})

export const pillar = (
  id: string,
  intent: number | null,
  practice: number | null,
  overrides: Partial<DimensionScores> = {},
): DimensionScores => ({
  id,
  score: score(practice),
  facets: { intent: score(intent), practice: score(practice) },
  gap: gap(intent === null || practice === null ? null : intent - practice),
  target: null,
  ...overrides,
})

export const plain = (id: string, mean: number | null, overrides: Partial<DimensionScores> = {}): DimensionScores => ({
  id,
  score: score(mean),
  target: null,
  ...overrides,
})

export const itemScores = (id: string, overrides: Partial<ItemScores> = {}): ItemScores => ({
  id,
  n: 0,
  na: 0,
  unknown: 0,
  mean: null,
  score: null,
  distribution: null,
  agreement: { rwg: null, critical: null, verdict: null },
  ...overrides,
})

export const questionnaireScores = (overrides: Partial<QuestionnaireScores> = {}): QuestionnaireScores => ({
  id: 'craft',
  responses: 1,
  score: score(50),
  weakest: null,
  percentToTarget: null,
  dimensions: [],
  items: [],
  ...overrides,
})

const levels = ['none', 'some', 'usual', 'agreed', 'measured']

export const item = (id: string, dimension: string, overrides: Partial<Item> = {}): Item => ({
  id,
  rev: 1,
  dimension,
  text: `Question ${id}`,
  levels,
  ...overrides,
})

export const questionnaire = (overrides: Partial<Questionnaire> = {}): Questionnaire => ({
  format: 'plumbline/questionnaire',
  version: 1,
  id: 'craft',
  revision: '1.0.0',
  title: 'Craft',
  language: 'en',
  scale: 'practice',
  dimensions: [
    { id: 'plan', title: 'Planning' },
    { id: 'run', title: 'Running' },
    { id: 'learn', title: 'Learning' },
  ],
  items: [item('plan.a', 'plan')],
  ...overrides,
})

export const historyPoint = (
  title: string,
  dimensions: DimensionScores[],
  broken: string[] = [],
  questionnaireId = 'craft',
): HistoryPoint => ({
  round: {
    id: title,
    title,
    date: '2026-01-01',
    team: { id: 'team', name: 'Team', size: 6 },
    mode: 'ballots',
    minimumGroup: 5,
    collecting: false,
    questionnaires: [{ id: questionnaireId, title: 'Craft', revision: '1.0.0', items: 1 }],
    responses: 6,
    answered: 1,
    items: 1,
  },
  scores: { questionnaires: [questionnaireScores({ id: questionnaireId, dimensions })] },
  broken: broken.length > 0 ? { [questionnaireId]: broken } : {},
  events: [],
  targetChanges: [],
})

export const history = (points: HistoryPoint[], facets: boolean): History => ({
  questionnaires: [
    {
      id: 'craft',
      title: 'Craft',
      dimensions: [
        { id: 'plan', title: 'Planning', facets: facets ? ['intent', 'practice'] : [] },
        { id: 'run', title: 'Running', facets: facets ? ['intent', 'practice'] : [] },
      ],
    },
  ],
  points,
})

export const change = (mean: number | null, verdict: Change['verdict'], overrides: Partial<Change> = {}): Change => ({
  mean,
  low: null,
  high: null,
  p: null,
  pHolm: null,
  verdict,
  ...overrides,
})

export const constructComparison = (
  before: number | null,
  after: number | null,
  verdict: Change['verdict'] = 'none',
): ConstructComparison => ({
  before: score(before, { n: 6 }),
  after: score(after, { n: 6 }),
  change: change(before === null || after === null ? null : after - before, verdict),
})
