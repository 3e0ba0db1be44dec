import type { NextStep } from './next-steps.ts'
import type { StepOrder } from './step-order.ts'

/**
 * Steps with the most useful first: by their priority or, in the order `minutes`, by the bad minutes that they would save a
 * year, then those of which that is not known, by their priority. Equal ones stay as they come.
 */
export const orderSteps = (steps: readonly NextStep[], order: StepOrder): NextStep[] =>
  steps.toSorted((one, other) => (order === 'minutes' ? bySaving(one, other) : 0) || other.priority - one.priority)

const bySaving = (one: NextStep, other: NextStep): number => (other.minutes?.perYear ?? 0) - (one.minutes?.perYear ?? 0)
