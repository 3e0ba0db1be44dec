import type { RemovedRisk } from '../../../core/risks/removed-risk.ts'

/** What a practice keeps away, as people write it: minutes, and percent more. */
export type Figures = {
  detect: number
  repair: number
  impactPercent: number
  frequencyPercent: number
  source: string
}

export const emptyFigures: Figures = { detect: 0, repair: 0, impactPercent: 0, frequencyPercent: 0, source: '' }

export const figuresOf = ({ detect = 0, repair = 0, impact = 0, frequency = 0, source }: RemovedRisk): Figures => ({
  detect,
  repair,
  impactPercent: toPercent(impact),
  frequencyPercent: toPercent(frequency),
  source,
})

/** What is 0 is left out; without a word on its source it is an assumption. */
export const riskOf = ({ detect, repair, impactPercent, frequencyPercent, source }: Figures): RemovedRisk => ({
  ...(detect > 0 && { detect }),
  ...(repair > 0 && { repair }),
  ...(impactPercent > 0 && { impact: impactPercent / 100 }),
  ...(frequencyPercent > 0 && { frequency: frequencyPercent / 100 }),
  source: source.trim() || 'assumption',
})

const toPercent = (share: number): number => Math.round(share * 1e6) / 1e4
