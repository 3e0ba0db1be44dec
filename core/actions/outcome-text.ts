import { signedPointsText } from '../charts/number-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { Ledger, Outcome } from './ledger.ts'

/** What became of an action in one sentence. */
export const outcomeText = (t: Translate, outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'not-comparable':
      return t('ledger:outcome_not-comparable', { round: outcome.round.title })
    case 'measured': {
      const told = t(`ledger:movement_${outcome.movement}`, {
        change: signedPointsText(outcome.change.mean),
        round: outcome.round.title,
      })
      if (outcome.reached === null) return told
      return `${told}, ${t(outcome.reached ? 'ledger:reached' : 'ledger:notReached')}`
    }
    default:
      return t(`ledger:outcome_${outcome.kind}`)
  }
}

/** How often finished actions moved what they should; which of them can be judged is said too. */
export const hitRateText = (t: Translate, { hits, told }: Pick<Ledger, 'hits' | 'told'>): string =>
  told === 0 ? t('ledger:hitRateNone') : t('ledger:hitRate', { count: hits, told })
