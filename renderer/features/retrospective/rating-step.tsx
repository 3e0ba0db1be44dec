import { ActionIcon, NumberInput } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { rawMeanText } from '../../../core/charts/number-text.ts'
import { meetingGrades, ratingMean } from '../../../core/retrospective/meeting-rating.ts'
import type { Round } from '../../../core/round.ts'
import { useClient } from '../../client/client-provider.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { LinkButton } from '../../parts/link-button.tsx'
import { SaveFailure, SaveState } from '../../parts/save-state.tsx'
import { useChangeSaver } from '../../parts/use-change-saver.ts'
import classes from './rating.module.css'
import { StepHeading } from './step-heading.tsx'

const nobody = meetingGrades.map(() => 0)
const mostPeople = 10_000

/** One question about the meeting, answered with fingers; the facilitator counts the hands. */
export function RatingStep({ round }: { round: Round }) {
  const { t } = useMessages()
  const client = useClient()
  const { save, retry, status } = useChangeSaver()
  const [counts, setCounts] = useState(round.meetingRating ?? nobody)
  const rating = ratingMean(counts)
  const count = (place: number, people: number) => {
    const next = counts.with(place, Math.min(mostPeople, Math.max(0, people)))
    setCounts(next)
    const isEmpty = next.every(number => number === 0)
    save('rating', () => client.call('rounds.rateMeeting', { id: round.id, rating: isEmpty ? null : next }))
  }
  return (
    <div className={classes.step}>
      <StepHeading eyebrow={t('retrospective:part_rating')}>{t('retrospective:ratingTitle')}</StepHeading>
      <p className={classes.hint}>{t('retrospective:ratingText')}</p>
      <ol className={classes.grades}>
        {meetingGrades.map((grade, place) => (
          <Grade key={grade} grade={grade} people={counts[place] ?? 0} onCount={people => count(place, people)} />
        ))}
      </ol>
      <div className={classes.mean}>
        <p className={classes.number} role="status">
          {rating
            ? t('retrospective:ratingMean', { mean: rawMeanText(rating.mean), count: rating.n })
            : t('retrospective:ratingNone')}
        </p>
        <SaveState status={status} />
      </div>
      {status.kind === 'failed' && <SaveFailure error={status.error} onRetry={retry} />}
      <p className={classes.hint}>{t('retrospective:closing')}</p>
      <LinkButton href={`/rounds/${round.id}/report`} variant="light">
        {t('retrospective:toReport')}
      </LinkButton>
    </div>
  )
}

type GradeProps = { grade: (typeof meetingGrades)[number]; people: number; onCount: (people: number) => void }

function Grade({ grade, people, onCount }: GradeProps) {
  const { t } = useMessages()
  const name = t(`retrospective:rating_${grade}`)
  return (
    <li className={classes.grade}>
      <span className={classes.fingers}>{grade}</span>
      <span>{name}</span>
      <ActionIcon
        variant="default"
        size="xl"
        aria-label={t('retrospective:ratingFewer', { grade: name })}
        disabled={people === 0}
        onClick={() => onCount(people - 1)}
      >
        <IconMinus size={18} aria-hidden />
      </ActionIcon>
      <NumberInput
        aria-label={t('retrospective:ratingCount', { count: grade })}
        classNames={{ input: classes.people ?? '' }}
        size="md"
        value={people}
        onChange={value => onCount(Math.round(Number(value) || 0))}
        min={0}
        max={mostPeople}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <ActionIcon
        variant="default"
        size="xl"
        aria-label={t('retrospective:ratingMore', { grade: name })}
        onClick={() => onCount(people + 1)}
      >
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
    </li>
  )
}
