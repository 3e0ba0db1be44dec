import { useMemo } from 'react'
import { pointsText, signedPointsText } from '../../../core/charts/number-text.ts'
import type { Titles } from '../../../core/charts/pillar-rows.ts'
import { type PredictionRow, predictionRows } from '../../../core/charts/prediction-rows.ts'
import { predictionSentence, surpriseText } from '../../../core/charts/prediction-text.ts'
import { intervalText } from '../../../core/charts/verdict-text.ts'
import { scoreCertainty } from '../../../core/method/certainty.ts'
import { surpriseCertainty } from '../../../core/method/prediction-certainty.ts'
import type { QuestionnaireScores, Score } from '../../../core/scores.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { Legend } from '../../charts/legend.tsx'
import { PredictionChart } from '../../charts/prediction-chart.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'

type PredictionFrameProps = { titles: Titles; scores: QuestionnaireScores; minimumGroup: number }

/** What people expected of the team beside what they answered; nothing where nobody was asked. */
export function PredictionFrame({ titles, scores, minimumGroup }: PredictionFrameProps) {
  const { t } = useMessages()
  const rows = useMemo(() => predictionRows(titles, scores), [titles, scores])
  if (rows.length === 0) return null
  const title = t('results:chartPrediction')
  const sentence = predictionSentence(t, rows)
  const hasTargets = rows.some(({ target }) => target !== null)
  const hasNumbers = rows.some(({ expected, answered }) => expected.mean !== null && answered.mean !== null)
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      empty={hasNumbers ? null : sentence}
      table={<PredictionData caption={title} rows={rows} minimumGroup={minimumGroup} />}
      legend={
        <Legend
          entries={[
            { sign: 'expected', text: t('charts:legendExpected') },
            { sign: 'practice', text: t('charts:legendAnswered') },
            { sign: 'interval', text: t('report:legendInterval') },
            ...(hasTargets ? [{ sign: 'target' as const, text: t('words:target') }] : []),
          ]}
        />
      }
    >
      <PredictionChart rows={rows} minimumGroup={minimumGroup} />
    </ChartFrame>
  )
}

type PredictionDataProps = { caption: string; rows: readonly PredictionRow[]; minimumGroup: number }

function PredictionData({ caption, rows, minimumGroup }: PredictionDataProps) {
  const { t } = useMessages()
  const none = t('words:noNumber')
  const number = (text: string) => ({ text, isNumber: true })
  const [interval, expected, answered] = [
    t('results:columnInterval'),
    t('results:columnExpected'),
    t('results:columnAnswered'),
  ]
  const columnsOf = (name: string, count: string) => [number(name), number(`${name}: ${interval}`), number(count)]
  const cellsOf = (title: string, name: string, score: Score, topic: 'score' | 'prediction') => [
    <HowSure
      key={name}
      what={t('results:numberOf', { title, what: name })}
      certainty={() => scoreCertainty(t, score, { minimum: minimumGroup, topic })}
    >
      {score.mean === null ? (score.hidden ? t('results:hidden') : none) : pointsText(score.mean)}
    </HowSure>,
    intervalText(t, score) ?? none,
    String(score.n),
  ]
  return (
    <DataTable
      caption={caption}
      columns={[
        { text: t('results:columnPillar') },
        ...columnsOf(expected, t('results:columnGuesses')),
        ...columnsOf(answered, t('results:columnAnswers')),
        number(t('results:columnDifference')),
        { text: t('results:columnVerdict') },
      ]}
      rows={rows.map(row => ({
        id: row.id,
        cells: [
          row.title,
          ...cellsOf(row.title, expected, row.expected, 'prediction'),
          ...cellsOf(row.title, answered, row.answered, 'score'),
          <HowSure
            key="difference"
            what={t('results:numberOf', { title: row.title, what: t('results:columnDifference') })}
            certainty={() => surpriseCertainty(t, row, minimumGroup)}
          >
            {row.difference === null ? none : signedPointsText(row.difference)}
          </HowSure>,
          surpriseText(t, row, minimumGroup),
        ],
      }))}
    />
  )
}
