import type { Translate } from '../messages/messages.ts'
import type { MinutesSaved, NextStep } from './next-steps.ts'

/** Why a step stands where it stands, in whole sentences: how far from its target, what it needs, what it unblocks. */
export const stepReasons = (t: Translate, step: NextStep): string[] => {
  const { gap, target, score, weight, unblocks, waitsFor, minutes } = step
  const numbers = { gap: rounded(gap), target: rounded(target), score: rounded(score) }
  return [
    t(step.targetAssumed ? 'next:belowUsualTarget' : 'next:belowTarget', numbers),
    waitsFor.length === 0
      ? t('next:ready')
      : t('next:waitsFor', { count: waitsFor.length, items: quoted(waitsFor.map(({ text }) => text)) }),
    ...(unblocks.length > 0 ? [t('next:unblocks', { count: unblocks.length })] : []),
    ...(weight !== 1 ? [t('next:weight', { weight })] : []),
    ...(minutes ? minutesReasons(t, minutes) : []),
  ]
}

/** The estimate, what it rests on, and whose figures these are. */
const minutesReasons = (t: Translate, { perYear, risk, own, risks }: MinutesSaved): string[] => {
  const parts = [
    ...(risk.detect ? [t('next:keepsDetect', { minutes: risk.detect })] : []),
    ...(risk.repair ? [t('next:keepsRepair', { minutes: risk.repair })] : []),
    ...(risk.impact ? [t('next:keepsImpact', { percent: percent(risk.impact) })] : []),
    ...(risk.frequency ? [t('next:keepsFrequency', { percent: percent(risk.frequency) })] : []),
  ]
  return [
    t('next:minutes', { minutes: rounded(perYear), count: risks }),
    t(own ? 'next:minutesOwn' : 'next:minutesAssumed', { keeps: parts.join('; '), source: risk.source }),
  ]
}

const percent = (share: number): number => Math.round(share * 1000) / 10
const rounded = (points: number): number => Math.round(points)
const quoted = (texts: string[]): string => texts.map(text => `"${text}"`).join(', ')
