import { useMemo } from 'react'
import { type GapRow, gapRows } from '../../../core/charts/gap-rows.ts'
import { comparesFacets, type PillarRow, pillarRows, type Titles } from '../../../core/charts/pillar-rows.ts'
import { gapSentence, pillarsSentence } from '../../../core/charts/sentences.ts'
import { oneWeakest } from '../../../core/charts/weakest-rows.ts'
import type { QuestionnaireScores } from '../../../core/scores.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { GapChart } from '../../charts/gap-chart.tsx'
import { Legend, type LegendEntry } from '../../charts/legend.tsx'
import { fitsRadar, PillarRadar } from '../../charts/pillar-radar.tsx'
import { ScoreBars } from '../../charts/score-bars.tsx'
import { useMessages } from '../../client/use-messages.ts'
import classes from './pillar-charts.module.css'
import { GapData, ScoreData } from './pillar-data.tsx'

type PillarChartsProps = { titles: Titles; scores: QuestionnaireScores; minimumGroup: number }

/** Gap chart and radar where intent and practice are compared, plain bars where they are not. */
export function PillarCharts({ titles, scores, minimumGroup }: PillarChartsProps) {
  const pillars = useMemo(() => pillarRows(titles, scores), [titles, scores])
  const gaps = useMemo(() => gapRows(titles, scores), [titles, scores])
  const shared = { weakest: oneWeakest(pillars), minimumGroup, hasTargets: pillars.some(row => row.target !== null) }
  if (!comparesFacets(pillars)) return <ScoreFrame rows={pillars} {...shared} />
  return (
    <div className={classes.pair}>
      <GapFrame rows={gaps} {...shared} />
      {fitsRadar(pillars) && <RadarFrame rows={pillars} hasTargets={shared.hasTargets} />}
    </div>
  )
}

type FrameProps<Row> = { rows: readonly Row[]; weakest: string | null; minimumGroup: number; hasTargets: boolean }

function ScoreFrame({ rows, hasTargets, ...chart }: FrameProps<PillarRow>) {
  const { t } = useMessages()
  const title = t('results:chartScores')
  const entries: LegendEntry[] = []
  if (rows.some(row => row.score.low !== null))
    entries.push({ sign: 'score-interval', text: t('results:legendScoreInterval') })
  if (hasTargets) entries.push({ sign: 'target', text: t('words:target') })
  return (
    <ChartFrame
      title={title}
      sentence={pillarsSentence(t, rows)}
      table={<ScoreData caption={title} rows={rows} />}
      legend={<Legend entries={entries} />}
    >
      <ScoreBars rows={rows} {...chart} />
    </ChartFrame>
  )
}

function GapFrame({ rows, hasTargets, ...chart }: FrameProps<GapRow>) {
  const { t } = useMessages()
  const title = t('results:chartGap')
  const sentence = gapSentence(t, rows)
  const entries: LegendEntry[] = [
    { sign: 'intent', text: t('report:legendIntent') },
    { sign: 'practice', text: t('report:legendPractice') },
  ]
  if (rows.some(({ intent, practice }) => intent.low !== null || practice.low !== null))
    entries.push({ sign: 'interval', text: t('report:legendInterval') })
  if (hasTargets) entries.push({ sign: 'target', text: t('words:target') })
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      empty={rows.every(row => row.gap.mean === null) ? sentence : null}
      table={<GapData caption={title} rows={rows} />}
      legend={<Legend entries={entries} />}
    >
      <GapChart rows={rows} {...chart} />
    </ChartFrame>
  )
}

function RadarFrame({ rows, hasTargets }: { rows: readonly PillarRow[]; hasTargets: boolean }) {
  const { t } = useMessages()
  const title = t('results:chartRadar')
  const entries: LegendEntry[] = [
    { sign: 'intent-line', text: t('words:facet_intent') },
    { sign: 'practice-line', text: t('words:facet_practice') },
  ]
  if (hasTargets) entries.push({ sign: 'target-outline', text: t('words:target') })
  return (
    <ChartFrame
      title={title}
      sentence={pillarsSentence(t, rows)}
      table={<ScoreData caption={title} rows={rows} />}
      legend={<Legend entries={entries} />}
    >
      <PillarRadar rows={rows} />
    </ChartFrame>
  )
}
