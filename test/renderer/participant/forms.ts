import type { BallotForm } from '../../../core/ballot/ballot.ts'
import { toBase64 } from '../../../core/ballot/base64.ts'
import { type KeyPair, keyPairOf } from '../../../core/ballot/sealed-box.ts'
import { makeAgreementItem, makeDimension, makeQuestionnaire } from '../../builders.ts'

export const keys: KeyPair = keyPairOf(Uint8Array.from({ length: 32 }, (_, index) => index))

/** Three statements in one part. */
export const statements = makeQuestionnaire({
  id: 'safety',
  title: 'Safety',
  scale: 'agreement',
  dimensions: [makeDimension({ id: 'speaking-up', title: 'Speaking up' })],
  items: [1, 2, 3].map(number => makeAgreementItem({ id: `speaking-up.${number}`, dimension: 'speaking-up' })),
})

/** A form that asks the default questionnaire (six questions in two parts), with comments and predictions. */
export const makeForm = (overrides: Partial<BallotForm> = {}): BallotForm => ({
  round: { id: 'round-1', title: '2026 Q4', date: '2026-11-22', team: 'Checkout' },
  terms: { minimumGroup: 5, audience: 'team', comments: true, predictions: true },
  publicKey: toBase64(keys.publicKey),
  questionnaires: [makeQuestionnaire()],
  ...overrides,
})
