import { pointsText } from '../charts/number-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { NextStep } from '../next-steps/next-steps.ts'
import type { Certainty } from './certainty.ts'

/** Why a step stands where it stands in the order of next steps. */
export const nextStepCertainty = (t: Translate, step: NextStep): Certainty => {
  const { score, target, targetAssumed, gap, weight, unblocks, waitsFor, priority, minutes } = step
  return {
    topic: 'nextSteps',
    sentences: [
      t('method:sure_nextStep'),
      ...(targetAssumed ? [t('method:sure_nextStepTarget', { target: pointsText(target) })] : []),
      ...(waitsFor.length > 0 ? [t('method:sure_nextStepWaits')] : []),
    ],
    formula: t('method:formula_nextSteps'),
    inputs: [
      { name: t('method:inputScore'), value: pointsText(score) },
      { name: t('method:inputTarget'), value: pointsText(target) },
      { name: t('method:inputGapToTarget'), value: pointsText(gap) },
      { name: t('method:inputWeight'), value: String(weight) },
      { name: t('method:inputWaiting'), value: String(unblocks.length) },
      { name: t('method:inputPriority'), value: pointsText(priority) },
      ...(minutes === null ? [] : [{ name: t('method:inputMinutes'), value: pointsText(minutes.perYear) }]),
    ],
  }
}
