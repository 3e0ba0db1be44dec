import { describe, expect, it } from 'vitest'
import { verdictText } from '../../../core/report/pillar-text.ts'
import type { ReportPillar } from '../../../core/report/report-pillars.ts'
import { gap, hiddenScore, score, t } from '../charts/chart-builders.ts'

const pillar = (overrides: Partial<ReportPillar>): ReportPillar => ({
  id: 'plan',
  title: 'Planning',
  score: score(40, { n: 6 }),
  intent: score(60, { n: 6 }),
  practice: score(40, { n: 6 }),
  gap: gap(20, 'behind', { n: 6 }),
  target: null,
  toTarget: null,
  ...overrides,
})

describe('verdictText', () => {
  it('says the verdict of a gap that is shown, whatever beside it is hidden', () => {
    const behind = verdictText(t, pillar({}), 5)
    expect(behind).toBe(t('words:gapVerdict_behind'))
    expect(verdictText(t, pillar({ intent: hiddenScore(5) }), 5)).toBe(behind)
    expect(verdictText(t, pillar({ score: hiddenScore(5), practice: hiddenScore(5) }), 5)).toBe(behind)
  })

  it('says why a gap is hidden, and nothing where nothing is compared', () => {
    const hidden = (n: number) => pillar({ gap: gap(null, null, { n, hidden: 'small-group' }) })
    expect(verdictText(t, hidden(3), 5)).toBe('Hidden: fewer than 5 answers')
    expect(verdictText(t, hidden(6), 5)).toBe('Hidden: with the rest it would tell what fewer than 5 people said')
    expect(verdictText(t, pillar({ gap: null }), 5)).toBeNull()
  })
})
