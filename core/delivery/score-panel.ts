import type { HistoryLine, HistoryPanel, HistoryRound } from '../charts/history-rows.ts'
import type { History } from '../contract/shapes.ts'
import { isAskedAnew, type RoundScore, scoreOfRound } from './round-score.ts'

/** All rounds of a team, oldest first, as the charts beside deliveries place them. */
export const roundsOf = ({ points }: History): HistoryRound[] =>
  points.map(({ round: { id, title, date } }, position) => ({ id, title, date, position }))

/**
 * A score of the team over its rounds (`roundsOf`) in the shape of a pillar's panel, without targets: its line starts anew
 * where the words changed. Null where no round asked for it.
 */
export const scorePanel = (history: History, wanted: RoundScore, title: string): HistoryPanel | null => {
  const line: HistoryLine = { construct: 'score', segments: [], hidden: [] }
  const rounds = roundsOf(history)
  let isAsked = false
  let startsAnew = true
  history.points.forEach((point, position) => {
    const [round, score] = [rounds[position], scoreOfRound(point, wanted)]
    startsAnew ||= isAskedAnew(point, wanted)
    isAsked ||= score !== null
    if (!round || !score) return
    if (score.hidden) line.hidden.push(round)
    if (score.mean === null) return
    const linePoint = { round, score: { ...score, mean: score.mean } }
    if (startsAnew) line.segments.push([linePoint])
    else line.segments.at(-1)?.push(linePoint)
    startsAnew = false
  })
  return isAsked ? { id: wanted, title, lines: [line], targets: [], aims: new Map() } : null
}
