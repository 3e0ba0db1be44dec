import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { KeptAsItIs, PlannedChange } from '../../../core/backups/backup.ts'
import { type CastingTerms, castingTermsOf } from '../../../core/ballot/ballot-form.ts'
import { keepsTerms } from '../../../core/ballot/keeps-terms.ts'
import type { Round } from '../../../core/round.ts'
import { roundFromStored, titleInBytes } from '../storage/stored-round.ts'
import type { Step } from './restore-step.ts'

export type Ground = {
  /** What was promised to those whose ballots are sealed here; null where there are none to be. */
  promised: (roundId: string) => Promise<CastingTerms | null>
  plan: { steps: Step[]; changes: PlannedChange[]; kept: KeptAsItIs[] }
  /** The teams of rounds that stay as they are. */
  staying: Set<string>
}

/** Adds to the plan what becomes of one round: `before` is here, `after` is to be. */
export const planRound = async (
  { plan, promised, staying }: Ground,
  path: string,
  before: Buffer | null,
  after: Buffer | null,
): Promise<void> => {
  const name = basename(path)
  const [present, incoming] = [before && roundFromStored(before, name), after && roundFromStored(after, name)]
  const keep = (title: string, why: KeptAsItIs['why']): void => {
    if (present?.ok) staying.add(present.value.team.id)
    plan.kept.push({ kind: 'round', title, why })
  }
  const titleOf = (bytes: Buffer | null): string => (bytes && titleInBytes(bytes)) ?? name
  if (incoming && !incoming.ok)
    return keep(titleOf(after), incoming.reason === 'newer-version' ? 'newer' : 'unreadable')
  if (present && !present.ok && present.reason === 'newer-version') return keep(titleOf(before), 'newer')
  const own = present?.ok ? present.value : null
  const other = incoming?.ok ? incoming.value : null
  const shown = other ?? own
  if (!shown || isDeepStrictEqual(own, other)) return
  const why = whyKept(own, other, await promised(shown.id))
  if (why) return keep((own ?? shown).title, why)
  const change = other ? (own ? 'replaced' : 'added') : 'removed'
  plan.steps.push({ kind: 'round', change, round: shown })
  plan.changes.push({ kind: 'round', change, title: shown.title, about: shown.team.name, date: shown.date })
}

/**
 * Ballots that are being collected here are not lost, opened ones are not sealed again, a round without its key does not
 * come back as one that collects, and nobody is promised less than they were.
 */
const whyKept = (own: Round | null, other: Round | null, promised: CastingTerms | null): KeptAsItIs['why'] | null => {
  if (own && isCollecting(own)) return 'sealed'
  const isWayBack = own === null && other !== null && promised !== null && isCollecting(other)
  if (isWayBack) return isDeepStrictEqual(castingTermsOf(other), promised) ? null : 'sealed'
  if (promised || (other && isCollecting(other))) return 'sealed'
  return own && other && !keepsTerms(own, other) ? 'promise' : null
}

const isCollecting = ({ ballots }: Round): boolean => ballots?.state === 'collecting'
