import { Button, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { pointsText } from '../../../core/charts/number-text.ts'
import { type TargetMove, type TargetMoveGroup, targetMoves } from '../../../core/charts/target-history.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import classes from './events.module.css'

type TargetMoveListProps = { history: History; questionnaireId: string }

const shownAtFirst = 3

/** Every move of a target with its date and reason, latest first. */
export function TargetMoveList({ history, questionnaireId }: TargetMoveListProps) {
  const { t } = useMessages()
  const [showsAll, setShowsAll] = useState(false)
  const groups = useMemo(() => targetMoves(history, questionnaireId), [history, questionnaireId])
  const shown = showsAll ? groups : groups.slice(0, shownAtFirst)
  return (
    <section aria-labelledby="trend-targets">
      <Title order={2} size="h4" id="trend-targets">
        {t('trends:movesTitle')}
      </Title>
      <p className={classes.hint}>{t(groups.length > 0 ? 'trends:movesHint' : 'trends:movesNone')}</p>
      <ul className={classes.list}>
        {shown.map(group => (
          <MoveGroup key={`${group.date} ${group.reason} ${group.round} ${group.recorded}`} group={group} />
        ))}
      </ul>
      {shown.length < groups.length && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setShowsAll(true)}>
          {t('trends:movesAll', { count: groups.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function MoveGroup({ group: { date, round, reason, recorded, moves } }: { group: TargetMoveGroup }) {
  const { t } = useMessages()
  const isFirst = moves.every(({ from }) => from === null)
  return (
    <li className={classes.move}>
      <p className={classes.facts}>
        {dateText(date)}, {t('trends:moveWith', { round })}
      </p>
      <ul className={classes.moves}>
        {moves.map(move => (
          <MoveLine key={move.dimension} move={move} />
        ))}
      </ul>
      {reason !== '' && <p className={classes.reason}>{t('trends:moveReason', { reason })}</p>}
      {reason === '' && !isFirst && (
        <p className={classes.facts}>{t(recorded ? 'trends:moveNoReason' : 'trends:moveSilent')}</p>
      )}
    </li>
  )
}

function MoveLine({ move: { title, from, to } }: { move: TargetMove }) {
  const { t } = useMessages()
  if (to === null) return <li>{t('trends:moveCleared', { title, from: pointsText(from ?? 0) })}</li>
  if (from === null) return <li>{t('trends:moveSet', { title, to: pointsText(to) })}</li>
  return <li>{t('trends:moveMoved', { title, from: pointsText(from), to: pointsText(to) })}</li>
}
