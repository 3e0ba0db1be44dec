import { percentText, pointsText } from '../charts/number-text.ts'
import { gapSentence, headlineSentence, pillarCount } from '../charts/sentences.ts'
import { hiddenText, intervalText } from '../charts/verdict-text.ts'
import { weakestRows } from '../charts/weakest-rows.ts'
import type { ChangeVerdict } from '../comparison.ts'
import type { Translate } from '../messages/messages.ts'
import type { QuestionnaireScores } from '../scores.ts'
import type { ReportChange } from './report-change.ts'
import type { ReportItem, ReportItemGroup } from './report-items.ts'
import type { ReportPillar } from './report-pillars.ts'

/** One figure of the first page: a short value, what it is, and what qualifies it. */
export type ReportFigure = { label: string; value: string; detail: string }

/** What a reader of only the first page takes home. `lowest` and `split` are questions to talk about. */
export type ReportSummary = {
  /** The score itself, 0..100, and the way to the targets, 0..1; unrounded, null where there is none. */
  mean: number | null
  percentToTarget: number | null
  headline: string
  sentences: string[]
  figures: ReportFigure[]
  lowest: ReportItem[]
  split: ReportItem[]
}

export type SummaryParts = {
  title: string
  scores: QuestionnaireScores
  pillars: readonly ReportPillar[]
  groups: readonly ReportItemGroup[]
  change: ReportChange | null
  minimumGroup: number
}

const mostShown = 3

/** The first page of one questionnaire: every sentence is also the one under its chart on the screen. */
export const reportSummary = (t: Translate, parts: SummaryParts): ReportSummary => {
  const { title, scores, pillars, groups, change } = parts
  const items = groups.flatMap(group => group.items)
  const score = headlineSentence(t, title, scores, pillars)
  const gaps = gapSentenceOf(t, pillars)
  const headline = gaps ?? score
  const sentences = [score, targetSentence(t, parts), changeSentence(t, change), hiddenSentence(t, parts)]
  return {
    mean: scores.score.mean,
    percentToTarget: scores.percentToTarget,
    headline,
    sentences: sentences.filter(sentence => sentence !== null).filter(sentence => sentence !== headline),
    figures: figuresOf(t, parts),
    lowest: items
      .filter(item => item.facet !== 'intent' && item.score !== null && item.score < 100)
      .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
      .slice(0, mostShown),
    split: items.filter(item => item.agreement === 'split').slice(0, mostShown),
  }
}

/** Null where the questionnaire compares nothing. */
export const gapSentenceOf = (t: Translate, pillars: readonly ReportPillar[]): string | null => {
  const rows = pillars.flatMap(({ intent, practice, gap, ...pillar }) =>
    intent && practice && gap ? [{ ...pillar, intent, practice, gap }] : [],
  )
  return rows.length === 0 ? null : gapSentence(t, rows)
}

const targetSentence = (t: Translate, { scores: { percentToTarget }, pillars }: SummaryParts): string | null => {
  const targeted = pillars.filter(({ target, score }) => target !== null && score.mean !== null)
  if (percentToTarget === null || targeted.length === 0) return null
  const reached = targeted.filter(({ toTarget }) => toTarget === 0).length
  if (reached === targeted.length) return t('report:targetsReached', { count: targeted.length })
  return t('report:targetsOpen', { percent: percentText(t, percentToTarget), reached, count: targeted.length })
}

const changeSentence = (t: Translate, change: ReportChange | null): string | null =>
  change &&
  t('report:sinceSentence', { round: change.since.title, date: change.since.dateText, sentence: change.sentence })

const hiddenSentence = (t: Translate, { pillars }: SummaryParts): string | null => {
  const hidden = pillars.filter(({ score, gap }) => score.hidden ?? gap?.hidden)
  if (hidden.length === 0) return null
  return t('report:pillarsHidden', { count: hidden.length, total: pillars.length })
}

/** The way to the targets comes first where there is one. */
const figuresOf = (t: Translate, parts: SummaryParts): ReportFigure[] => {
  const { scores, pillars, change } = parts
  const way = {
    label: t('report:figureTarget'),
    value: scores.percentToTarget === null ? t('words:noNumber') : percentText(t, scores.percentToTarget),
    detail: targetDetail(t, pillars),
  }
  return [
    ...(scores.percentToTarget === null ? [] : [way]),
    {
      label: t(pillars.some(({ practice }) => practice) ? 'report:figurePractice' : 'report:figureScore'),
      value: scores.score.mean === null ? t('words:noNumber') : pointsText(scores.score.mean),
      detail: scoreDetail(t, parts),
    },
    weakestFigure(t, pillars),
    ...(scores.percentToTarget === null ? [way] : []),
    changeFigure(t, change),
  ]
}

/** Several that stand lowest are counted; the sentence above the figures names them. */
const weakestFigure = (t: Translate, pillars: readonly ReportPillar[]): ReportFigure => {
  const { rows, shown } = weakestRows(pillars)
  const [first] = rows
  const value = typeof first?.score.mean === 'number' ? pointsText(first.score.mean) : t('words:noNumber')
  if (rows.length < 2) return { label: t('report:figureWeakest'), value, detail: first?.title ?? t('report:noneShown') }
  return {
    label: t(rows.length < shown ? 'report:figureWeakestTied' : 'report:figureAllPillars'),
    value,
    detail: t('report:tiedDetail', { count: rows.length, pillars: pillarCount(t, shown, pillars.length) }),
  }
}

const scoreDetail = (t: Translate, { scores: { score }, minimumGroup }: SummaryParts): string => {
  if (score.hidden) return hiddenText(t, score, minimumGroup)
  const interval = intervalText(t, score)
  return interval ? t('report:intervalDetail', { interval }) : t('report:noInterval', { count: score.n })
}

const targetDetail = (t: Translate, pillars: readonly ReportPillar[]): string => {
  if (pillars.every(({ target }) => target === null)) return t('report:noTargets')
  const targets = pillars.filter(({ toTarget }) => toTarget !== null)
  if (targets.length === 0) return t('report:noneShown')
  const reached = targets.filter(({ toTarget }) => toTarget === 0).length
  return t('report:targetsReachedOf', { reached, total: targets.length })
}

/** Counts only changes beyond noise; a dash where no change can be judged. */
const changeFigure = (t: Translate, change: ReportChange | null): ReportFigure => {
  const none = t('words:noNumber')
  if (!change) return { label: t('report:figureChangeFirst'), value: none, detail: t('report:firstRound') }
  const label = t('report:figureChange', { round: change.since.title })
  const scored = change.rows.filter(({ construct }) => construct !== 'intent')
  const count = (verdict: ChangeVerdict) => scored.filter(row => row.change.verdict === verdict).length
  const [higher, lower] = [count('higher'), count('lower')]
  const params = { higher, lower, total: higher + lower + count('none') }
  if (params.total === 0) return { label, value: none, detail: t('words:changeVerdict_unknown') }
  if (higher + lower === 0) return { label, value: '0', detail: t('report:changeNoneDetail', params) }
  const parts = [higher > 0 && t('report:changeUp', params), lower > 0 && t('report:changeDown', params)]
  return {
    label,
    value: parts.filter(part => part !== false).join(' '),
    detail: t('report:changeCountsDetail', params),
  }
}
