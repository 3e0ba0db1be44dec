import type { Scale } from './questionnaire.ts'

export type ScaleRange = { min: number; max: number; categories: number; step: number }

const scaleRanges: Record<Scale, ScaleRange> = {
  practice: { min: 0, max: 4, categories: 5, step: 25 },
  agreement: { min: 1, max: 7, categories: 7, step: 100 / 6 },
}

/** The raw values of a scale, and one step of it in points of 0..100 (DESIGN, "Numbers"). */
export const scaleRange = (scale: Scale): ScaleRange => scaleRanges[scale]
