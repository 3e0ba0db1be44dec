import type { Translate } from '../messages/messages.ts'
import type { AgainstRounds, LeftReason, Relation } from './delivery-against-rounds.ts'

/** Shown p values are not smaller than this: drawn orders could not tell. */
const leastShownP = 0.001

/**
 * What the points of a scatter can say: below five no coefficient at all; from five on the coefficient, its p, what chance
 * alone gives, and a word of caution.
 */
export const againstSentence = (t: Translate, against: AgainstRounds): string => {
  const entered = against.points.filter(({ kind }) => kind === 'entered').length
  return [
    ...relationSentences(t, against),
    ...(against.relation.kind === 'ranked' && against.overlapping > 0
      ? [t('delivery:relationOverlapping', { count: against.overlapping })]
      : []),
    ...(entered > 0 ? [t('delivery:relationEntered', { count: entered })] : []),
  ].join(' ')
}

/** Why a round has no point. */
export const leftText = (t: Translate, why: LeftReason): string => {
  switch (why) {
    case 'hidden':
    case 'no-score':
    case 'reworded':
    case 'one-person':
    case 'not-recorded':
      return t(`delivery:left_${why}`)
    default:
      return t(`delivery:why_${why}`)
  }
}

/** What the coefficient says, and what it cannot. */
export const relationSentences = (t: Translate, { relation, daysBefore }: AgainstRounds): string[] => {
  switch (relation.kind) {
    case 'few':
      return [t('delivery:relationFew', { count: relation.n, days: daysBefore })]
    case 'level':
      return [t('delivery:relationLevel', { count: relation.n })]
    case 'ranked':
      return rankedSentences(t, relation)
  }
}

const rankedSentences = (t: Translate, { rho, p, n }: Relation & { kind: 'ranked' }): string[] => {
  const about = { count: n, rho: signed(rho) }
  return [
    p < leastShownP
      ? t('delivery:relationRankedLess', { ...about, p: leastShownP })
      : t('delivery:relationRanked', { ...about, p: p.toFixed(p < 0.0995 ? 3 : 2) }),
    t('delivery:relationChance', { count: Math.round(p * 100) }),
    t('delivery:relationCaution'),
  ]
}

const signed = (rho: number): string => {
  const text = Math.abs(rho).toFixed(2)
  return rho < 0 && text !== '0.00' ? `−${text}` : text
}
