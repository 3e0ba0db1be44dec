import { killAgainAndAgain } from '../../main/services/storage/crash/kill-again-and-again.ts'
import type { Part } from '../part.ts'

export const crashPart: Part = {
  id: 'crash',
  name: 'Killing the app while it saves',
  run: async ({ kills: asked, seed, tell }) => {
    const kills = asked ?? 5000
    const found = await killAgainAndAgain({
      kills,
      seed,
      onKill: done => {
        if (done % 250 === 0) tell(`${done} kills`)
      },
    })
    return [
      { name: 'kills', value: found.kills, least: kills },
      { name: 'acknowledged saves', value: found.acknowledged, least: kills },
      { name: 'losses', value: found.losses.length, most: 0, examples: found.losses },
      { name: 'half-written files', value: found.halfWritten.length, most: 0, examples: found.halfWritten },
      { name: 'left-over files after the next start', value: found.leftOver.length, most: 0, examples: found.leftOver },
      {
        name: 'rounds that the index is wrong about',
        value: found.wrongIndex.length,
        most: 0,
        examples: found.wrongIndex,
      },
    ]
  },
}
