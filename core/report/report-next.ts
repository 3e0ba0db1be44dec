import type { Translate } from '../messages/messages.ts'
import { findNextSteps } from '../next-steps/find-next-steps.ts'
import type { NextStep } from '../next-steps/next-steps.ts'
import { stepReasons } from '../next-steps/step-reasons.ts'
import type { Round } from '../round.ts'
import type { Scores } from '../scores.ts'

/** A practice to work on next; `place`: its dimension. Texts are in the questionnaire's `language`. */
export type ReportStep = {
  item: string
  questionnaire: string
  text: string
  place: string
  language: string
  /** How far below its target, in short. */
  short: string
  nextLevel: string
  reasons: string[]
}

/** What matters most first; `more` could be begun too, and `waiting` need something first. */
export type ReportNext = { steps: ReportStep[]; more: number; waiting: number }

const mostShown = 6

/** `scores`: as they are, before anything is taken away from them. Null where there is nothing to begin. */
export const reportNext = (t: Translate, round: Round, scores: Scores): ReportNext | null => {
  const { steps, waiting } = findNextSteps(round, scores)
  if (steps.length === 0) return null
  return {
    steps: steps.slice(0, mostShown).map(step => reportStep(t, round, step)),
    more: Math.max(0, steps.length - mostShown),
    waiting: waiting.length,
  }
}

const reportStep = (t: Translate, { questionnaires }: Round, step: NextStep): ReportStep => {
  const asked = questionnaires.find(({ id }) => id === step.questionnaire)
  return {
    item: step.item,
    questionnaire: step.questionnaire,
    text: step.text,
    place: asked?.dimensions.find(({ id }) => id === step.dimension)?.title ?? step.dimension,
    language: asked?.language ?? 'en',
    short: t('next:pointsWhy', { gap: Math.round(step.gap) }),
    nextLevel: step.nextLevelText,
    reasons: stepReasons(t, step),
  }
}
