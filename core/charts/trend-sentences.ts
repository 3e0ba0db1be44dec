import type { Translate } from '../messages/messages.ts'
import type { ComparisonRow } from './comparison-rows.ts'
import type { HeatmapRow } from './heatmap-rows.ts'
import { breaksOf, type HistoryLine, type HistoryPanel, type HistoryRound } from './history-rows.ts'
import { pointsText, pointsWithUnit } from './number-text.ts'
import { joinedTitles, largestBy, pillarCount } from './sentences.ts'
import { shortList } from './short-list.ts'

/** What one pillar did over time; numbers are compared only within one wording, that of the last segment. */
export const historySentence = (t: Translate, panel: HistoryPanel): string => {
  const hidden = titlesOf(
    t,
    panel.lines.flatMap(line => line.hidden),
  )
  const breaks = titlesOf(t, panel.lines.flatMap(breaksOf))
  const spans = groupSpans(panel.lines.flatMap(lastSpan))
  if (spans.length === 0) return t(hidden ? 'charts:scoreHidden' : 'charts:scoreEmpty')
  const moved = spans.map(group => spanSentence(t, group)).join(' ')
  const anew = breaks ? t('charts:historyReworded', { sentence: moved, rounds: breaks }) : moved
  return withTarget(t, hidden ? t('charts:historyHidden', { sentence: anew, rounds: hidden }) : anew, panel)
}

/** Its first target is set; from then on it moves. */
const withTarget = (t: Translate, sentence: string, { targets }: HistoryPanel): string => {
  const now = targets.at(-1)
  if (!now) return sentence
  if (now.target === null) return t('charts:historyTargetGone', { sentence })
  const about = { sentence, target: pointsText(now.target) }
  const moves = targets.length - 1
  return moves === 0 ? t('charts:historyTarget', about) : t('charts:historyTargetMoved', { ...about, count: moves })
}

/** What the heatmap shows of the newest round that has a number. */
export const heatmapSentence = (t: Translate, rows: readonly HeatmapRow[]): string => {
  const cells = rows.flatMap(({ title, cells }) =>
    cells.flatMap(({ round, score }) =>
      score === null || score.mean === null ? [] : [{ title, round, mean: score.mean }],
    ),
  )
  const newest = largestBy(cells, cell => cell.round.position)
  if (!newest) return t(anyHidden(rows) ? 'charts:scoreHidden' : 'charts:scoreEmpty')
  const now = cells.filter(cell => cell.round.position === newest.round.position)
  const means = now.map(cell => cell.mean)
  const [high, low, round] = [pointsText(Math.max(...means)), pointsText(Math.min(...means)), newest.round.title]
  if (high === low) return t('charts:heatmapEqual', { round, number: high })
  const at = (number: string) => joinedTitles(now.filter(({ mean }) => pointsText(mean) === number))
  return t('charts:heatmapRange', { round, highest: at(high), high, lowest: at(low), low })
}

/** What changed between two rounds beyond noise, judged on what the pillars are scored on (never their intent). */
export const comparisonSentence = (t: Translate, rows: readonly ComparisonRow[]): string => {
  const scored = rows.filter(row => row.construct !== 'intent')
  const shown = scored.flatMap(row => (row.change.mean === null ? [] : [{ ...row, mean: row.change.mean }]))
  if (shown.length === 0) {
    const hidden = scored.some(row => row.change.hidden ?? row.before.hidden ?? row.after.hidden)
    return t(hidden ? 'charts:scoreHidden' : 'charts:changeNothing')
  }
  const moved = shown.filter(({ change }) => change.verdict === 'higher' || change.verdict === 'lower')
  const largest = largestBy(moved.length > 0 ? moved : shown, row => Math.abs(row.mean))
  const mean = largest?.mean ?? 0
  const about = {
    title: largest?.title ?? '',
    points: pointsWithUnit(t, mean),
    direction: t(mean > 0 ? 'charts:direction_higher' : 'charts:direction_lower'),
  }
  if (moved.length > 0) {
    const higher = moved.filter(({ change }) => change.verdict === 'higher').length
    const counts = {
      count: moved.length,
      pillars: pillarCount(t, shown.length, scored.length),
      higher,
      lower: moved.length - higher,
    }
    if (counts.lower === 0) return t('charts:changeRose', { ...counts, ...about })
    return t(higher === 0 ? 'charts:changeFell' : 'charts:changeBoth', { ...counts, ...about })
  }
  if (shown.some(({ change }) => change.verdict === 'none')) return t('charts:changeNone')
  return mean === 0 ? t('charts:changeFewLevel') : t('charts:changeFew', about)
}

type Span = { construct: HistoryLine['construct']; first: HistoryRound; last: HistoryRound; from: string; to: string }

const lastSpan = (line: HistoryLine): Span[] => {
  const segment = line.segments.at(-1)
  const [first, last] = [segment?.at(0), segment?.at(-1)]
  if (!first || !last) return []
  const [from, to] = [pointsText(first.score.mean), pointsText(last.score.mean)]
  return [{ construct: line.construct, first: first.round, last: last.round, from, to }]
}

/** Lines that run over the same rounds are told in one sentence. */
const groupSpans = (spans: readonly Span[]): Span[][] => {
  const groups = new Map<string, Span[]>()
  for (const span of spans) {
    const key = `${span.first.id} ${span.last.id}`
    groups.set(key, [...(groups.get(key) ?? []), span])
  }
  return [...groups.values()]
}

const spanSentence = (t: Translate, group: readonly Span[]): string => {
  const [span] = group
  if (!span) return ''
  const single = span.first.id === span.last.id
  const phrase = ({ construct, from, to }: Span) => {
    const params = { construct: t(`charts:phrase_${construct}`), from, to }
    if (single) return t('charts:historyOne', params)
    return t(from === to ? 'charts:historyLevel' : 'charts:historyMoved', params)
  }
  const lines = group.map(phrase).join(', ')
  const [first, last] = [span.first.title, span.last.title]
  return single ? t('charts:historyAt', { last, lines }) : t('charts:historySpan', { first, last, lines })
}

const titlesOf = (t: Translate, rounds: readonly HistoryRound[]): string =>
  shortList(
    t,
    [...new Map(rounds.map(round => [round.id, round])).values()]
      .sort((a, b) => a.position - b.position)
      .map(round => round.title),
  )

const anyHidden = (rows: readonly HeatmapRow[]): boolean =>
  rows.some(row => row.cells.some(cell => cell.score?.hidden !== undefined))
