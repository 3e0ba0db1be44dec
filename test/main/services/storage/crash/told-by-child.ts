import type { RoundSummary } from '../../../../../core/contract/shapes.ts'
import type { Workspace } from '../../../../../main/services/workspace.ts'
import { answeredRound, type CrashLine, sealedRound } from './crash-line.ts'

type Place = 'nowhere' | 'here' | 'deleted'
/** Where a round may be: after an acknowledgement in one place, after a question that was never answered in two. */
type Places = ReadonlySet<Place>

const afterStep: Record<'import' | 'delete' | 'restore', Place> = { import: 'here', delete: 'deleted', restore: 'here' }

/** Everything that the children of one data folder have told, and what must therefore be in it. */
export class ToldByChild {
  readonly #comments = new Map<string, { acknowledged: number; last: number }>()
  readonly #rounds = new Map<string, Places>()
  readonly #ballots = { acknowledged: 0, begun: 0 }
  readonly #names = { team: new Set<string>(), questionnaire: new Set<string>() }
  acknowledged = 0

  hear(line: CrashLine): void {
    if (line.kind === 'open') return
    const isDone = line.state === 'done'
    if (isDone) this.acknowledged += 1
    switch (line.kind) {
      case 'answer': {
        const { acknowledged = -1, last = -1 } = this.#comments.get(line.itemId) ?? {}
        const next = { acknowledged: isDone ? Math.max(acknowledged, line.number) : acknowledged }
        this.#comments.set(line.itemId, { ...next, last: Math.max(last, line.number) })
        return
      }
      case 'round': {
        const before = this.#rounds.get(line.id) ?? new Set<Place>(['nowhere'])
        this.#rounds.set(line.id, new Set([...(isDone ? [] : before), afterStep[line.step]]))
        return
      }
      case 'ballot':
        if (isDone) this.#ballots.acknowledged += 1
        else this.#ballots.begun += 1
        return
      case 'team':
      case 'questionnaire':
        if (isDone) this.#names[line.kind].add(line.id)
    }
  }

  /** What was acknowledged and is not there, or is there although nobody asked for it. */
  async lossesIn(workspace: Workspace): Promise<string[]> {
    const comments = await this.#lostComments(workspace)
    const rounds = this.#lostRounds(
      await workspace.rounds.list({ teamId: 'checkout' }),
      await workspace.rounds.removed(),
    )
    const { ballots } = await workspace.ballots.counts(sealedRound)
    const { acknowledged, begun } = this.#ballots
    const boxed = ballots < acknowledged || ballots > begun ? [`${ballots} ballots of ${acknowledged} to ${begun}`] : []
    const teams = new Set((await workspace.teams.list()).map(({ name }) => name))
    const own = new Set((await workspace.questionnaires.library.list()).map(({ id }) => id))
    const lacking = [
      ...[...this.#names.team].filter(name => !teams.has(name)),
      ...[...this.#names.questionnaire].filter(id => !own.has(id)),
    ]
    return [...comments, ...rounds, ...boxed, ...lacking]
  }

  async #lostComments({ rounds }: Workspace): Promise<string[]> {
    const { questionnaires, responses } = await rounds.read(answeredRound)
    const comments = responses[0]?.comments?.[questionnaires[0]?.id ?? ''] ?? {}
    return [...this.#comments].flatMap(([itemId, { acknowledged, last }]) => {
      const found = Number(comments[itemId] ?? -1)
      return found < acknowledged || found > last ? [`${itemId} has ${found} of ${acknowledged} to ${last}`] : []
    })
  }

  /** From here on a round is where it was found: a step that was never acknowledged is over. */
  #lostRounds(listed: readonly RoundSummary[], removed: readonly RoundSummary[]): string[] {
    const [here, deleted] = [listed, removed].map(all => new Set(all.map(({ id }) => id)))
    const lost: string[] = []
    for (const [id, places] of this.#rounds) {
      const found: Place = here?.has(id) ? 'here' : deleted?.has(id) ? 'deleted' : 'nowhere'
      if (!places.has(found) || (here?.has(id) && deleted?.has(id))) lost.push(`${id} is ${found}, not ${[...places]}`)
      this.#rounds.set(id, new Set([found]))
    }
    return lost
  }
}
