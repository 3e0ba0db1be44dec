import { setImmediate as turn } from 'node:timers/promises'
import type { History, HistoryScores } from '../../core/contract/shapes.ts'
import { buildHistory, historyScores } from '../../core/history.ts'
import type { HistoryStep } from '../../core/history-step.ts'
import { type Neighbours, neighbouringRounds, stepBetween } from '../../core/neighbouring-rounds.ts'
import type { Round } from '../../core/round.ts'
import { summarizeRound } from '../../core/round-summary.ts'
import type { Rounds } from './rounds.ts'

/** Teams over time. What was worked out for a round is kept for as long as the round stays as it is in memory. */
export type Histories = {
  read: (teamId: string) => Promise<History>
  /** What changed from each round to the next that asked the questionnaire, oldest first. */
  steps: (teamId: string, questionnaireId: string) => Promise<HistoryStep[]>
}

/** Others get their turn after this long, in milliseconds, however many rounds a team has. */
const sliceMs = 20
/** Rounds that are read from the disk at once. */
const readAtOnce = 8

export const createHistories = (rounds: Pick<Rounds, 'list' | 'readAll'>): Histories => {
  const scoresOf = new WeakMap<Round, HistoryScores>()
  const stepsTo = new WeakMap<Round, Map<string, { before: Round; step: HistoryStep }>>()

  const knownScores = (round: Round): HistoryScores => {
    const scores = scoresOf.get(round) ?? historyScores(round)
    scoresOf.set(round, scores)
    return scores
  }

  const knownStep = (pair: Neighbours, questionnaireId: string): HistoryStep => {
    const known = stepsTo.get(pair.after) ?? new Map<string, { before: Round; step: HistoryStep }>()
    stepsTo.set(pair.after, known)
    const found = known.get(questionnaireId)
    if (found?.before === pair.before) return found.step
    const step = stepBetween(pair, questionnaireId)
    known.set(questionnaireId, { before: pair.before, step })
    return step
  }

  const readTeam = async (teamId: string): Promise<Round[]> => {
    const ids = (await rounds.list({ teamId })).map(({ id }) => id)
    const read: Round[] = []
    for (let at = 0; at < ids.length; at += readAtOnce) {
      read.push(...(await rounds.readAll(ids.slice(at, at + readAtOnce))))
      await turn()
    }
    return read
  }

  return {
    read: async teamId => {
      const read = await readTeam(teamId)
      await inSlices(read, knownScores)
      return buildHistory(
        read.map(round => ({ round, summary: summarizeRound(round) })),
        knownScores,
      )
    },
    steps: async (teamId, questionnaireId) =>
      await inSlices(neighbouringRounds(await readTeam(teamId), questionnaireId), pair =>
        knownStep(pair, questionnaireId),
      ),
  }
}

/** As `map`, but other calls are answered in between. */
const inSlices = async <T, R>(values: readonly T[], work: (value: T) => R): Promise<R[]> => {
  const results: R[] = []
  let since = performance.now()
  for (const value of values) {
    if (performance.now() - since > sliceMs) {
      await turn()
      since = performance.now()
    }
    results.push(work(value))
  }
  return results
}
