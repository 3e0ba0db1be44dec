import type { GapRow } from '../../../core/charts/gap-rows.ts'
import { pointsText } from '../../../core/charts/number-text.ts'
import { comparesFacets, type PillarRow } from '../../../core/charts/pillar-rows.ts'
import { gapVerdictText, intervalText } from '../../../core/charts/verdict-text.ts'
import type { Score } from '../../../core/scores.ts'
import { DataTable } from '../../charts/data-table.tsx'
import { useMessages } from '../../client/use-messages.ts'

/** The numbers of the gap chart. */
export function GapData({ caption, rows }: { caption: string; rows: readonly GapRow[] }) {
  const { t } = useMessages()
  const none = t('words:noNumber')
  const hasTargets = rows.some(({ target }) => target !== null)
  const columns = [
    { text: t('results:columnPillar') },
    { text: t('results:columnIntent'), isNumber: true },
    { text: t('results:columnPractice'), isNumber: true },
    { text: t('results:columnGap'), isNumber: true },
    { text: t('results:columnInterval'), isNumber: true },
    { text: t('results:columnAnswers'), isNumber: true },
    { text: t('results:columnVerdict') },
    ...(hasTargets ? [{ text: t('results:columnTarget'), isNumber: true }] : []),
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows.map(({ id, title, intent, practice, gap, target }) => ({
        id,
        cells: [
          title,
          cellText(intent.mean, none),
          cellText(practice.mean, none),
          gap.mean === null ? none : pointsText(gap.mean),
          intervalText(t, gap) ?? none,
          String(gap.n),
          gap.hidden ? t('results:hidden') : gapVerdictText(t, gap),
          ...(hasTargets ? [cellText(target, none)] : []),
        ],
      }))}
    />
  )
}

/** The numbers of the radar or of the score bars. */
export function ScoreData({ caption, rows }: { caption: string; rows: readonly PillarRow[] }) {
  const { t } = useMessages()
  const none = t('words:noNumber')
  const facets = comparesFacets(rows)
  const hasTargets = rows.some(({ target }) => target !== null)
  const number = (text: string) => ({ text, isNumber: true })
  const [intent, practice, interval] = [
    t('results:columnIntent'),
    t('results:columnPractice'),
    t('results:columnInterval'),
  ]
  const ofScore = (score: Score | null) => [
    score?.hidden ? t('results:hidden') : cellText(score?.mean ?? null, none),
    (score && intervalText(t, score)) ?? none,
    String(score?.n ?? 0),
  ]
  const answers = t('results:columnAnswers')
  const scoreColumns = [number(t('results:columnScore')), number(interval), number(answers)]
  const facetColumns = [intent, practice].flatMap(facet => [
    number(facet),
    number(`${facet}: ${interval}`),
    number(`${facet}: ${answers}`),
  ])
  return (
    <DataTable
      caption={caption}
      columns={[
        { text: t('results:columnPillar') },
        ...(facets ? facetColumns : scoreColumns),
        ...(hasTargets ? [number(t('results:columnTarget'))] : []),
      ]}
      rows={rows.map(row => ({
        id: row.id,
        cells: [
          row.title,
          ...(facets ? [...ofScore(row.intent), ...ofScore(row.practice)] : ofScore(row.score)),
          ...(hasTargets ? [cellText(row.target, none)] : []),
        ],
      }))}
    />
  )
}

const cellText = (points: number | null, none: string): string => (points === null ? none : pointsText(points))
