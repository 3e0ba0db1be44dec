import { Stack, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { type ItemRow, itemRows } from '../../../core/charts/item-rows.ts'
import { comparesFacets, type PillarRow, pillarRows } from '../../../core/charts/pillar-rows.ts'
import { headlineSentence } from '../../../core/charts/sentences.ts'
import { oneWeakest } from '../../../core/charts/weakest-rows.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import type { QuestionnaireScores } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import { BandFrame } from './band-frame.tsx'
import { BlockedPractices } from './blocked-practices.tsx'
import { DivergingFrame } from './diverging-frame.tsx'
import { HeadlineFigures } from './headline-figures.tsx'
import { ItemTable } from './item-table.tsx'
import { PillarCharts } from './pillar-charts.tsx'
import { PillarTable } from './pillar-table.tsx'
import { PredictionFrame } from './prediction-frame.tsx'

type QuestionnaireResultsProps = { round: Round; questionnaire: Questionnaire; scores: QuestionnaireScores }

/** One questionnaire of a round, from its headline down to its single questions. */
export function QuestionnaireResults({ round, questionnaire, scores }: QuestionnaireResultsProps) {
  const { t } = useMessages()
  const rows = useMemo(() => pillarRows(questionnaire.dimensions, scores), [questionnaire, scores])
  const items = useMemo(() => itemRows(questionnaire, scores, 'gap'), [questionnaire, scores])
  const isAnswered = scores.responses > 0
  const hasNumbers = rows.some(({ score, intent }) => score.mean !== null || (intent?.mean ?? null) !== null)
  const showsItems = scores.items.some(item => !item.hidden)
  return (
    <Stack component="section" gap="md" aria-labelledby={`results-${questionnaire.id}`}>
      <div>
        <Title order={2} size="h4" id={`results-${questionnaire.id}`}>
          {questionnaire.title}
        </Title>
        <Text size="lg" maw="76ch" mt={2}>
          {isAnswered ? headlineSentence(t, round.team.name, scores, rows) : t('results:emptyQuestionnaire')}
        </Text>
      </div>
      {isAnswered && (
        <>
          {hasNumbers && (
            <>
              <HeadlineFigures questionnaire={questionnaire} scores={scores} minimumGroup={round.minimumGroup} />
              <PillarCharts titles={questionnaire.dimensions} scores={scores} minimumGroup={round.minimumGroup} />
              <PredictionFrame titles={questionnaire.dimensions} scores={scores} minimumGroup={round.minimumGroup} />
            </>
          )}
          {showsItems && <ScaleChart questionnaire={questionnaire} items={items} rows={rows} />}
          <BlockedPractices questionnaire={questionnaire} scores={scores} />
          <PillarTable
            round={round}
            questionnaire={questionnaire}
            rows={rows}
            scores={scores}
            items={round.mode === 'ballots' ? items : []}
          />
          {showsItems && <ItemTable round={round} questionnaire={questionnaire} scores={scores} />}
        </>
      )}
    </Stack>
  )
}

type ScaleChartProps = { questionnaire: Questionnaire; items: readonly ItemRow[]; rows: readonly PillarRow[] }

/** The chart that suits the scale: answers around a middle for statements, bands for described levels. */
function ScaleChart({ questionnaire, items, rows }: ScaleChartProps) {
  if (questionnaire.scale === 'agreement') return <DivergingFrame items={items} />
  if (comparesFacets(rows)) return null
  return <BandFrame titles={questionnaire.dimensions} items={items} weakest={oneWeakest(rows)} />
}
