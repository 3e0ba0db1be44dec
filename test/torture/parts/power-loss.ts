import { cutPower, isNoticed, rehearse } from '../../main/services/storage/power-loss.ts'
import { operations } from '../../main/services/storage/power-loss-operations.ts'
import type { Part } from '../part.ts'

export const powerLossPart: Part = {
  id: 'power-loss',
  name: 'Cutting the power after every call',
  run: async () => {
    let [states, leftOut, noticed, excused] = [0, 0, 0, 0]
    const faults: string[] = []
    for (const operation of operations) {
      const rehearsal = await rehearse(operation)
      const outcome = await cutPower(operation, rehearsal)
      states += outcome.states
      faults.push(...outcome.faults.map(fault => `${operation.name}: ${fault}`))
      for (const [number, name] of rehearsal.calls) {
        leftOut += 1
        if (await isNoticed(operation, rehearsal, [number])) noticed += 1
        else if (name in { ...operation.spared, ...operation.idle }) excused += 1
      }
    }
    return [
      { name: 'operations cut off by a power loss', value: operations.length },
      { name: 'states of the disk after it', value: states, least: 400 },
      { name: 'neither old nor new, or acknowledged and lost', value: faults.length, most: 0, examples: faults },
      { name: 'syncs and renames left out', value: leftOut },
      { name: 'of these not noticed, without a stated reason', value: leftOut - noticed - excused, most: 0 },
    ]
  },
}
