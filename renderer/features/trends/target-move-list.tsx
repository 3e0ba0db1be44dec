import { Button, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type TargetMoveGroup, targetMoves } from '../../../core/charts/target-history.ts'
import { targetMoveText, targetReasonText } from '../../../core/charts/target-move-text.ts'
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

function MoveGroup({ group }: { group: TargetMoveGroup }) {
  const { t } = useMessages()
  const reason = targetReasonText(t, group)
  return (
    <li className={classes.move}>
      <p className={classes.facts}>
        {dateText(group.date)}, {t('trends:moveWith', { round: group.round })}
      </p>
      <ul className={classes.moves}>
        {group.moves.map(move => (
          <li key={move.dimension}>{targetMoveText(t, move)}</li>
        ))}
      </ul>
      {reason && <p className={group.reason === '' ? classes.facts : classes.reason}>{reason}</p>}
    </li>
  )
}
