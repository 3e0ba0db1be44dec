import { useMemo } from 'react'
import { gapRows } from '../../../core/charts/gap-rows.ts'
import { comparesFacets, pillarRows, type Titles } from '../../../core/charts/pillar-rows.ts'
import { gapSentence, pillarsSentence } from '../../../core/charts/sentences.ts'
import type { QuestionnaireScores } from '../../../core/scores.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { GapChart } from '../../charts/gap-chart.tsx'
import { Legend } from '../../charts/legend.tsx'
import { fitsRadar, PillarRadar } from '../../charts/pillar-radar.tsx'
import { ScoreBars } from '../../charts/score-bars.tsx'
import { useMessages } from '../../client/use-messages.ts'
import classes from './pillar-charts.module.css'
import { GapData, ScoreData } from './pillar-data.tsx'

type PillarChartsProps = { titles: Titles; scores: QuestionnaireScores; minimumGroup: number }

/** Gap chart and radar where intent and practice are compared, plain bars where they are not. */
export function PillarCharts({ titles, scores, minimumGroup }: PillarChartsProps) {
  const { t } = useMessages()
  const pillars = useMemo(() => pillarRows(titles, scores), [titles, scores])
  const gaps = useMemo(() => gapRows(titles, scores), [titles, scores])
  const weakest = scores.weakest?.dimension ?? null
  const hasTargets = pillars.some(row => row.target !== null)
  const target = hasTargets ? [{ sign: 'target' as const, text: t('words:target') }] : []
  const intent = { sign: 'intent', text: t('words:facet_intent') } as const
  const practice = { sign: 'practice', text: t('words:facet_practice') } as const
  if (!comparesFacets(pillars)) {
    const hasIntervals = pillars.some(row => row.score.low !== null)
    return (
      <ChartFrame
        title={t('results:chartScores')}
        sentence={pillarsSentence(t, pillars)}
        table={<ScoreData caption={t('results:chartScores')} rows={pillars} />}
        legend={
          <Legend
            entries={[
              ...(hasIntervals ? [{ sign: 'score-interval' as const, text: t('results:legendScoreInterval') }] : []),
              ...target,
            ]}
          />
        }
      >
        <ScoreBars rows={pillars} weakest={weakest} minimumGroup={minimumGroup} />
      </ChartFrame>
    )
  }
  const hasIntervals = gaps.some(row => row.gap.low !== null)
  const interval = hasIntervals ? [{ sign: 'interval' as const, text: t('results:legendInterval') }] : []
  return (
    <div className={classes.pair}>
      <ChartFrame
        title={t('results:chartGap')}
        sentence={gapSentence(t, gaps)}
        empty={gaps.every(row => row.gap.mean === null) ? gapSentence(t, gaps) : null}
        table={<GapData caption={t('results:chartGap')} rows={gaps} />}
        legend={<Legend entries={[intent, practice, ...interval, ...target]} />}
      >
        <GapChart rows={gaps} weakest={weakest} minimumGroup={minimumGroup} />
      </ChartFrame>
      {fitsRadar(pillars) && (
        <ChartFrame
          title={t('results:chartRadar')}
          sentence={pillarsSentence(t, pillars)}
          table={<ScoreData caption={t('results:chartRadar')} rows={pillars} />}
          legend={
            <Legend
              entries={[
                { ...intent, sign: 'intent-line' },
                { ...practice, sign: 'practice-line' },
              ]}
            />
          }
        >
          <PillarRadar rows={pillars} />
        </ChartFrame>
      )}
    </div>
  )
}
