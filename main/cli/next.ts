import { findNextSteps } from '../../core/next-steps/find-next-steps.ts'
import type { StepOrder } from '../../core/next-steps/step-order.ts'
import { stepReasons } from '../../core/next-steps/step-reasons.ts'
import { scoreRound } from '../../core/scoring/score-round.ts'
import type { CliContext } from './cli-context.ts'
import { nextLines } from './next-lines.ts'
import { readRound } from './read-round.ts'

/** What to do next; in JSON each step also says `why` in sentences. */
export const next = async (
  { messages, terminal }: CliContext,
  file: string,
  { by: order, json }: { by: StepOrder; json: boolean },
): Promise<number> => {
  const round = await readRound(file)
  const found = findNextSteps(round, scoreRound(round), { order })
  const explained = (steps: typeof found.steps) => steps.map(step => ({ ...step, why: stepReasons(messages.t, step) }))
  if (json) terminal.json({ ...found, steps: explained(found.steps), waiting: explained(found.waiting) })
  else terminal.out(nextLines(messages.t, round, found))
  return 0
}
