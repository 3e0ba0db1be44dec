import type { Translate } from '../../../core/messages/messages.ts'
import type { NextStep } from '../../../core/next-steps/next-steps.ts'
import type { ActionStart } from '../../parts/action-form.tsx'

/** A step as the beginning of an action: the question with its next level in words, and the points up to that level. */
export const stepAction = (t: Translate, step: NextStep): ActionStart => ({
  text: t('next:actionText', { text: step.text, level: step.nextLevelText }).slice(0, 1000),
  questionnaire: step.questionnaire,
  dimension: step.dimension,
  item: step.item,
  by: Math.max(1, Math.min(100, step.nextLevel * 25 - step.score)),
})
