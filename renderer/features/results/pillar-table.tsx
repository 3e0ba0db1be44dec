import { Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ItemRow } from '../../../core/charts/item-rows.ts'
import { pointsText, pointsWithUnit } from '../../../core/charts/number-text.ts'
import { comparesFacets, type PillarRow } from '../../../core/charts/pillar-rows.ts'
import { moveReasons } from '../../../core/charts/target-history.ts'
import { gapVerdictText, intervalText } from '../../../core/charts/verdict-text.ts'
import { oneWeakest } from '../../../core/charts/weakest-rows.ts'
import { itemsOfDimension } from '../../../core/dimension-items.ts'
import { type Certainty, gapCertainty, scoreCertainty } from '../../../core/method/certainty.ts'
import { targetCertainty } from '../../../core/method/target-certainty.ts'
import type { Facet, Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import type { Gap, QuestionnaireScores, Score } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import { PillarSpreadMark } from './pillar-spread-mark.tsx'
import classes from './pillar-table.module.css'
import { TargetInput } from './target-input.tsx'
import { TargetReason } from './target-reason.tsx'
import { useTargetChange } from './use-target-change.tsx'

type PillarTableProps = {
  round: Round
  questionnaire: Questionnaire
  rows: readonly PillarRow[]
  scores: QuestionnaireScores
  /** Whose answers are drawn beside the means: those of many people, or none. */
  items: readonly ItemRow[]
}

/** Every pillar with its numbers, and the one thing that can be changed here: its target. */
export function PillarTable({ round, questionnaire, rows, scores, items }: PillarTableProps) {
  const { t } = useMessages()
  const { minimumGroup } = round
  const { change, giveReason } = useTargetChange(round.id, questionnaire.id)
  const reasons = moveReasons(round, questionnaire.id)
  const facets = comparesFacets(rows)
  const weakest = oneWeakest(rows)
  const title = t('results:pillarsTitle')
  const certaintyOf = (score: Score, dimension: string, facet: Facet | null) => () =>
    scoreCertainty(t, score, {
      items: itemsOfDimension(questionnaire, dimension, facet ?? undefined).length,
      minimum: minimumGroup,
    })
  return (
    <div>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('results:pillarsHint')} {items.length > 0 && t('results:pillarsSpread')}
      </Text>
      <Table className={classes.table ?? ''} verticalSpacing={6} fz="sm" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('results:columnPillar')}</Table.Th>
            {facets && <Table.Th scope="col">{t('results:columnIntent')}</Table.Th>}
            <Table.Th scope="col">{t(facets ? 'results:columnPractice' : 'results:columnScore')}</Table.Th>
            {facets && <Table.Th scope="col">{t('results:columnGap')}</Table.Th>}
            <Table.Th scope="col">{t('results:columnTarget')}</Table.Th>
            <Table.Th scope="col">{t('results:columnToTarget')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row" fw={500}>
                {row.title}
                {weakest === row.id && <span className={classes.tag}>{t('charts:weakest')}</span>}
              </Table.Th>
              {facets && (
                <ScoreCell
                  score={row.intent}
                  what={t('results:numberOf', { title: row.title, what: t('words:facet_intent') })}
                  certainty={score => certaintyOf(score, row.id, 'intent')}
                >
                  <PillarSpreadMark items={items} dimension={row.id} facet="intent" />
                </ScoreCell>
              )}
              <ScoreCell
                score={row.practice ?? row.score}
                what={facets ? t('results:numberOf', { title: row.title, what: t('words:facet_practice') }) : row.title}
                certainty={score => certaintyOf(score, row.id, row.practice ? 'practice' : null)}
              >
                <PillarSpreadMark items={items} dimension={row.id} facet={row.practice ? 'practice' : null} />
              </ScoreCell>
              {facets && (
                <GapCell
                  gap={scores.dimensions.find(({ id }) => id === row.id)?.gap}
                  what={t('results:numberOf', { title: row.title, what: t('words:gap') })}
                  minimum={minimumGroup}
                />
              )}
              <Table.Td>
                <TargetInput
                  label={t('results:targetOf', { title: row.title })}
                  target={row.target}
                  onChange={(target, refused) =>
                    void change({ id: row.id, title: row.title, from: row.target, target }, refused)
                  }
                />
                <Reason
                  title={row.title}
                  reason={reasons.get(row.id)}
                  onChange={(reason, refused) => void giveReason(row, reason, refused)}
                />
              </Table.Td>
              <Table.Td>
                <ToTarget row={row} minimum={minimumGroup} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

type ScoreCellProps = {
  score: Score | null
  what: string
  certainty: (score: Score) => () => Certainty
  children: ReactNode
}

type ReasonProps = {
  title: string
  reason: string | undefined
  onChange: (reason: string, refused: () => void) => void
}

/** Asked for once a target was moved in this round; one that was carried over has its reason where it was moved. */
function Reason({ reason, ...field }: ReasonProps) {
  return reason === undefined ? null : <TargetReason reason={reason} {...field} />
}

function ScoreCell({ score, what, certainty, children }: ScoreCellProps) {
  const { t } = useMessages()
  if (!score || score.mean === null)
    return <Table.Td c="dimmed">{score?.hidden ? t('results:hidden') : t('words:noNumber')}</Table.Td>
  const interval = intervalText(t, score)
  return (
    <Table.Td>
      <span className={classes.number}>
        <HowSure what={what} certainty={certainty(score)}>
          {pointsText(score.mean)}
        </HowSure>
        {interval && <span className={classes.quiet}> ({interval})</span>}
      </span>
      {children}
    </Table.Td>
  )
}

function GapCell({ gap, what, minimum }: { gap: Gap | undefined; what: string; minimum: number }) {
  const { t } = useMessages()
  if (!gap || gap.mean === null)
    return <Table.Td c="dimmed">{gap?.hidden ? t('results:hidden') : t('words:noNumber')}</Table.Td>
  return (
    <Table.Td>
      <HowSure what={what} certainty={() => gapCertainty(t, gap, minimum)}>
        {pointsText(gap.mean)}
      </HowSure>{' '}
      <span className={classes.quiet}>{gapVerdictText(t, gap)}</span>
    </Table.Td>
  )
}

function ToTarget({ row: { title, score, target, toTarget }, minimum }: { row: PillarRow; minimum: number }) {
  const { t } = useMessages()
  if (toTarget === null || target === null) return <span className={classes.quiet}>{t('words:noNumber')}</span>
  return (
    <HowSure
      what={t('results:numberOf', { title, what: t('results:columnToTarget') })}
      certainty={() => targetCertainty(t, score, target, minimum)}
    >
      {toTarget === 0 ? t('results:targetReached') : pointsWithUnit(t, toTarget)}
    </HowSure>
  )
}
