import type { Workspace } from '../../../../../main/services/workspace.ts'
import type { Counted, CrashLine, Step } from './crash-line.ts'
import { backupsIn, ballotsIn, countIn, namesIn, type Place, placesIn } from './found-in-workspace.ts'

/** Where something may be: after an acknowledgement in one place, after a question that was never answered in two. */
type Places = ReadonlySet<Place>

const afterStep: Record<Step, Place> = { import: 'here', delete: 'deleted', restore: 'here', purge: 'nowhere' }

/** Everything that the children of one data folder have told, and what must therefore be in it. */
export class ToldByChild {
  readonly #counts = new Map<Counted, { acknowledged: number; last: number }>()
  readonly #moved = { round: new Map<string, Places>(), questionnaire: new Map<string, Places>() }
  readonly #ballots = { acknowledged: 0, begun: 0 }
  readonly #teams = new Set<string>()
  #backup: string | null = null
  acknowledged = 0

  hear(line: CrashLine): void {
    if (line.kind === 'open') return
    const isDone = line.state === 'done'
    if (isDone) this.acknowledged += 1
    switch (line.kind) {
      case 'count': {
        const { acknowledged = -1, last = -1 } = this.#counts.get(line.what) ?? {}
        const next = { acknowledged: isDone ? Math.max(acknowledged, line.number) : acknowledged }
        this.#counts.set(line.what, { ...next, last: Math.max(last, line.number) })
        return
      }
      case 'moved': {
        const places = this.#moved[line.what]
        const before = places.get(line.id) ?? new Set<Place>(['nowhere'])
        places.set(line.id, new Set([...(isDone ? [] : before), afterStep[line.step]]))
        return
      }
      case 'ballot':
        this.#ballots[isDone ? 'acknowledged' : 'begun'] += 1
        return
      case 'team':
        if (isDone) this.#teams.add(line.id)
        return
      case 'backup':
        this.#backup = line.id
    }
  }

  /** What was acknowledged and is not there, or is there although nobody asked for it. */
  async lossesIn(workspace: Workspace): Promise<string[]> {
    const ballots = await ballotsIn(workspace)
    const { acknowledged, begun } = this.#ballots
    const boxed = ballots < acknowledged || ballots > begun ? [`${ballots} ballots of ${acknowledged} to ${begun}`] : []
    const teams = await namesIn(workspace)
    const backups = await backupsIn(workspace)
    const isBackupLost = this.#backup !== null && !backups.whole.has(this.#backup)
    return [
      ...(await this.#lostCounts(workspace)),
      ...(await this.#lostMoves(workspace, 'round')),
      ...(await this.#lostMoves(workspace, 'questionnaire')),
      ...boxed,
      ...[...this.#teams].filter(name => !teams.has(name)),
      ...backups.broken.map(name => `${name} does not read`),
      ...(isBackupLost ? [`${this.#backup} is gone`] : []),
    ]
  }

  async #lostCounts(workspace: Workspace): Promise<string[]> {
    const numberOf = await countIn(workspace)
    return [...this.#counts].flatMap(([what, { acknowledged, last }]) => {
      const found = numberOf(what)
      return found < acknowledged || found > last ? [`${what} has ${found} of ${acknowledged} to ${last}`] : []
    })
  }

  /** From here on everything is where it was found: a step that was never acknowledged is over. */
  async #lostMoves(workspace: Workspace, what: 'round' | 'questionnaire'): Promise<string[]> {
    const placeOf = await placesIn(workspace, what)
    const lost: string[] = []
    for (const [id, places] of this.#moved[what]) {
      const found = placeOf(id)
      if (found === 'both' || !places.has(found)) lost.push(`${id} is ${found}, not ${[...places]}`)
      if (found !== 'both') this.#moved[what].set(id, new Set([found]))
    }
    return lost
  }
}
