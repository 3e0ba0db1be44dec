import { isDeepStrictEqual } from 'node:util'
import type { PlannedChange } from '../../../core/backups/backup.ts'
import type { StoredTeam } from '../storage/team-store.ts'
import type { Step } from './restore-step.ts'

type TeamLists = { here: readonly StoredTeam[]; there: readonly StoredTeam[] }
type TeamPlan = { steps: Step[]; changes: PlannedChange[] }
type Rules = { mode: 'restore' | 'merge'; staying: ReadonlySet<string> }

/**
 * Adds to the plan what becomes of the teams. They come first: a round always finds its team. One with a round that stays
 * is not removed, and one that was removed elsewhere does not remove it here.
 */
export const planTeams = (plan: TeamPlan, { here, there }: TeamLists, { mode, staying }: Rules): void => {
  const steps: Step[] = []
  const add = (change: PlannedChange['change'], team: StoredTeam): void => {
    steps.push({ kind: 'team', change, team })
    plan.changes.push({ kind: 'team', change, title: team.name, about: '' })
  }
  for (const team of there) {
    const own = here.find(({ id }) => id === team.id)
    if (isDeepStrictEqual(own, team) || (team.removed && (mode === 'merge' || staying.has(team.id) || !own))) continue
    if (!own || own.removed) add('added', team)
    else add(team.removed ? 'removed' : 'replaced', team)
  }
  const gone = here.filter(({ id, removed }) => !removed && !staying.has(id) && !there.some(team => team.id === id))
  if (mode === 'restore') for (const team of gone) add('removed', { ...team, removed: true })
  plan.steps.unshift(...steps)
}
