import type { AgendaPart, AgendaStep } from './agenda.ts'

/** How long a meeting may be planned for, in minutes. */
export const meetingMinutes = { shortest: 15, usual: 45, longest: 120, step: 5 } as const

/** How much of a meeting one step of each part is worth, against the others. */
const weights: Record<AgendaPart, number> = {
  earlier: 4,
  differences: 4,
  strengths: 1.5,
  gaps: 3,
  lowest: 3,
  actions: 8,
  rating: 1,
}

/** Steps are planned in half minutes. */
export const planUnit = 30

/**
 * Seconds for each step, by its id, in half minutes that add up to the whole meeting (largest remainders; of equal ones
 * the earlier step gets the half minute). Without steps the plan is empty.
 */
export const planTime = (steps: readonly Pick<AgendaStep, 'id' | 'part'>[], minutes: number): Map<string, number> => {
  const units = (minutes * 60) / planUnit
  const total = steps.reduce((sum, { part }) => sum + weights[part], 0)
  const shares = steps.map(({ id, part }) => {
    const exact = (units * weights[part]) / total
    return { id, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const left = units - shares.reduce((sum, { whole }) => sum + whole, 0)
  const luckyOnes = new Set(
    shares
      .toSorted((one, other) => other.rest - one.rest)
      .slice(0, Math.round(left))
      .map(({ id }) => id),
  )
  return new Map(shares.map(({ id, whole }) => [id, (whole + Number(luckyOnes.has(id))) * planUnit]))
}

/** Seconds of all steps of one part. */
export const partTime = (steps: readonly AgendaStep[], plan: ReadonlyMap<string, number>, part: AgendaPart): number =>
  steps.reduce((sum, step) => sum + (step.part === part ? (plan.get(step.id) ?? 0) : 0), 0)
