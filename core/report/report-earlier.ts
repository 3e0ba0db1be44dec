import { actionFacts } from '../actions/action-facts.ts'
import { buildLedger } from '../actions/build-ledger.ts'
import { earlierActions } from '../actions/earlier-actions.ts'
import { hitRateText, outcomeText } from '../actions/outcome-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { Round } from '../round.ts'

/** An action of an earlier round in words: what is known of it, and what became of it. */
export type EarlierAction = { id: string; text: string; facts: string[]; outcome: string }

/** What became of actions that were decided before a round; `sentence` is the team's hit rate up to then. */
export type ReportEarlier = { actions: EarlierAction[]; sentence: string; isMeasured: boolean }

/** `earlier`: rounds of the same team before this one. Null where they decided nothing that this round tells of. */
export const reportEarlier = (t: Translate, round: Round, earlier: readonly Round[]): ReportEarlier | null => {
  const ledger = buildLedger([...earlier, round])
  const entries = earlierActions(ledger, round)
  if (entries.length === 0) return null
  return {
    actions: entries.map(entry => ({
      id: `${entry.round.id} ${entry.action.id}`,
      text: entry.action.text,
      facts: actionFacts(t, entry),
      outcome: outcomeText(t, entry.outcome),
    })),
    sentence: hitRateText(t, ledger),
    isMeasured: entries.some(({ outcome }) => outcome.kind === 'measured'),
  }
}
