import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { type ComparisonRow, comparedCount, comparisonRows, droppedRows } from '../../../core/charts/comparison-rows.ts'
import type { Titles } from '../../../core/charts/pillar-rows.ts'
import { comparisonSentence } from '../../../core/charts/trend-sentences.ts'
import type { QuestionnaireComparison } from '../../../core/comparison.ts'
import type { Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { ItemComparison } from './item-comparison.tsx'
import classes from './trends.module.css'

type ComparisonResultProps = {
  titles: Titles
  comparison: QuestionnaireComparison | undefined
  before: Round
  after: Round
  questionnaireId: string
}

/** What changed between two rounds, what could be compared at all, and what was left out. */
export function ComparisonResult({ titles, comparison, before, after, questionnaireId }: ComparisonResultProps) {
  const { t } = useMessages()
  const [showsP, setShowsP] = useState(false)
  const rows = comparison ? comparisonRows(titles, comparison) : []
  const isEmpty = !comparison || comparison.itemsCompared.length === 0
  if (isEmpty) return <Text c="dimmed">{t('charts:changeNothing')}</Text>
  const itemsOf = (round: Round) => round.questionnaires.find(({ id }) => id === questionnaireId)?.items ?? []
  const asked = after.questionnaires.find(({ id }) => id === questionnaireId)
  const dropped = droppedRows(comparison, itemsOf(before), itemsOf(after))
  const hasFew = rows.some(row => row.change.verdict === 'unknown')
  const hasP = rows.some(row => row.change.p !== null)
  const guessable = before.mode === 'ballots' && after.mode === 'ballots' ? guessablePillars(rows) : ''
  return (
    <>
      <Text mb="xs">{comparisonSentence(t, rows)}</Text>
      <ComparisonTable
        rows={rows}
        before={before}
        after={after}
        itemsOf={row => comparedCount(row, comparison, itemsOf(after))}
        showsP={showsP}
      />
      <div className={classes.notes}>
        {hasP && (
          <Button variant="default" size="compact-xs" aria-pressed={showsP} onClick={() => setShowsP(!showsP)}>
            {t(showsP ? 'results:hideP' : 'results:showP')}
          </Button>
        )}
        {showsP && <p>{t('results:compareP')}</p>}
        <p>{t('results:compareItems', { count: comparison.itemsCompared.length })}</p>
        {hasFew && <p>{t('results:compareFew')}</p>}
        {guessable && <p>{t('results:compareGuessable', { pillars: guessable })}</p>}
        {dropped.length > 0 && (
          <details>
            <summary>{t('results:droppedTitle', { count: dropped.length })}</summary>
            <ul>
              {dropped.map(row => (
                <li key={`${row.id} ${row.why}`}>
                  {row.text} <em>({t(`words:dropped_${row.why}`)})</em>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {asked && <ItemComparison before={before} after={after} questionnaire={asked} />}
    </>
  )
}

const guessablePillars = (rows: readonly ComparisonRow[]): string =>
  [...new Set(rows.filter(row => row.guessable).map(row => row.title))].join(', ')
