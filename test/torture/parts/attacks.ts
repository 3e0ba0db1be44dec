import { faultOf } from '../../main/services/hostile/fuzz-boundary.ts'
import { previewedBackups, refusedBackups } from '../../main/services/hostile/hostile-backups.ts'
import { harmlessFiles, readHostile, refusedFiles } from '../../main/services/hostile/hostile-files.ts'
import { worstFiles } from '../../main/services/hostile/worst-files.ts'
import { startTargets } from '../../main/transports/attacks/attack-targets.ts'
import { goodRequest, rawAttacks, type Target } from '../../main/transports/attacks/raw-attacks.ts'
import { converse } from '../../main/transports/attacks/raw-connection.ts'
import type { Part } from '../part.ts'

const answers = async (target: Target): Promise<boolean> =>
  (await converse(target.port, goodRequest(target), 2000)).startsWith('HTTP/1.1 200 ')

/** A few of the attacks at the same moment, each of them more than once. */
const attackAll = async (target: Target, times: number): Promise<{ attacks: number; faults: string[] }> => {
  const faults: string[] = []
  let attacks = 0
  for (let time = 0; time < times; time += 1) {
    await Promise.all(
      rawAttacks.map(async ({ name, bytes }) => {
        const answer = await converse(target.port, bytes(target), 1000)
        attacks += 1
        if (!/^(?:|HTTP\/1\.1 4\d\d [\s\S]*)$/.test(answer))
          faults.push(`${target.path} ${name}: ${answer.slice(0, 60)}`)
      }),
    )
    if (!(await answers(target))) faults.push(`${target.path} did not answer after attack ${attacks}`)
  }
  return { attacks, faults }
}

/** Milliseconds of this thread's own time for the file that takes most. */
const holdUp = async (): Promise<{ name: string; milliseconds: number }> => {
  let worst = { name: '', milliseconds: 0 }
  for (const { name, make } of worstFiles) {
    const file = make()
    const began = process.threadCpuUsage()
    await faultOf(() => readHostile(file))
    const { user, system } = process.threadCpuUsage(began)
    const milliseconds = Math.round((user + system) / 1000)
    if (milliseconds > worst.milliseconds) worst = { name, milliseconds }
  }
  return worst
}

export const attacksPart: Part = {
  id: 'attacks',
  name: 'Attacking both servers and every import',
  run: async ({ cases }) => {
    const { targets, failures, stop } = await startTargets()
    let attacks = 0
    const faults: string[] = []
    for (const target of Object.values(targets)) {
      const outcome = await attackAll(target, cases ?? 10)
      attacks += outcome.attacks
      faults.push(...outcome.faults)
    }
    faults.push(...failures.map(String))
    await stop()
    const backups = [...refusedBackups, ...previewedBackups].map(file => ({ ...file, boundary: 'a backup' }))
    for (const file of [...refusedFiles, ...harmlessFiles, ...backups]) {
      const fault = await faultOf(() => readHostile(file))
      attacks += 1
      if (fault) faults.push(`${file.name} as ${file.boundary}: ${fault}`)
    }
    const worst = await holdUp()
    return [
      { name: 'attacks', value: attacks, least: rawAttacks.length },
      { name: 'attacks that got through', value: faults.length, most: 0, examples: faults },
      { name: 'shapes of files as large as is accepted', value: worstFiles.length },
      {
        name: 'milliseconds that the worst held up all else',
        value: worst.milliseconds,
        most: 1000,
        examples: [worst.name],
      },
    ]
  },
}
