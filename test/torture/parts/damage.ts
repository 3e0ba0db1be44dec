import { chanceOf } from '../../core/ballot/ballot-support.ts'
import { fileKinds, fullFolder } from '../../main/services/storage/damage/data-folder.ts'
import { harmFile, saidWhenWhole } from '../../main/services/storage/damage/harm-file.ts'
import { allHarms } from '../../main/services/storage/damage/harms.ts'
import type { Part } from '../part.ts'

export const damagePart: Part = {
  id: 'damage',
  name: 'Damaging every kind of file in every way',
  run: async ({ cases, seed }) => {
    const folder = await fullFolder()
    const whole = await saidWhenWhole(folder)
    const chance = chanceOf(seed)
    let [tried, recovered] = [0, 0]
    const faults: string[] = []
    for (const kind of fileKinds) {
      for (const harm of allHarms(cases ?? 100, chance)) {
        const outcome = await harmFile(folder, whole, kind, harm)
        tried += 1
        if (outcome.isRecovered) recovered += 1
        faults.push(...outcome.faults.map(fault => `${kind.path} ${harm.name}: ${fault}`))
      }
    }
    return [
      { name: 'kinds of files damaged', value: fileKinds.length },
      { name: 'damaged files tried', value: tried },
      { name: 'recovered', value: recovered, least: tried, examples: faults },
    ]
  },
}
