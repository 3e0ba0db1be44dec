import type { RunState, Stage, Tell } from './stages.ts'
import { plural, type StageResult } from './summary.ts'

/**
 * Runs the stages one after the other, and beside them, also one after the other, those marked `aside`. What these say
 * waits until one of the others has ended, so that it comes between the lines of none. Results are in the given order.
 */
export const runSideBySide = async (chosen: readonly Stage[], state: RunState, print: Tell): Promise<StageResult[]> => {
  const [aside, shown] = [chosen.filter(stage => stage.aside), chosen.filter(stage => !stage.aside)]
  const numbered = (stage: Stage): string => `[${chosen.indexOf(stage) + 1}/${chosen.length}] ${stage.name}`
  const results = new Map<Stage, StageResult>()
  const run = async (stage: Stage, tell: Tell): Promise<StageResult> => {
    const began = performance.now()
    const count = await stage.run(state, tell)
    const result = { name: stage.name, count, seconds: (performance.now() - began) / 1000 }
    results.set(stage, result)
    return result
  }

  const waiting: string[] = []
  const tellWaiting = (): void => {
    for (const text of waiting.splice(0)) print(text)
  }
  const runAside = async (): Promise<void> => {
    if (aside.length > 0) print(`${aside.map(numbered).join(', ')}, beside all that follows ...`)
    for (const stage of aside) {
      const words: string[] = []
      const { count } = await run(stage, text => words.push(text))
      waiting.push(`${numbered(stage)}: ${plural(count)}`, ...words)
    }
  }
  const runShown = async (): Promise<void> => {
    for (const stage of shown) {
      print(`${numbered(stage)} ...`)
      await run(stage, print)
      tellWaiting()
    }
  }
  await Promise.all([runAside(), runShown()])
  tellWaiting()
  return chosen.flatMap(stage => results.get(stage) ?? [])
}
