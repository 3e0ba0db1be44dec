import type { Translate } from '../messages/messages.ts'
import type { NextStep } from './next-steps.ts'

/** Why a step stands where it stands, in whole sentences: how far from its target, what it needs, what it unblocks. */
export const stepReasons = (t: Translate, step: NextStep): string[] => {
  const { gap, target, score, weight, unblocks, waitsFor } = step
  const numbers = { gap: rounded(gap), target: rounded(target), score: rounded(score) }
  return [
    t(step.targetAssumed ? 'next:belowUsualTarget' : 'next:belowTarget', numbers),
    waitsFor.length === 0
      ? t('next:ready')
      : t('next:waitsFor', { count: waitsFor.length, items: quoted(waitsFor.map(({ text }) => text)) }),
    ...(unblocks.length > 0 ? [t('next:unblocks', { count: unblocks.length })] : []),
    ...(weight !== 1 ? [t('next:weight', { weight })] : []),
  ]
}

const rounded = (points: number): number => Math.round(points)
const quoted = (texts: string[]): string => texts.map(text => `"${text}"`).join(', ')
