import { Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import type { Service } from '../../../core/budget/service.ts'
import { pointsText } from '../../../core/charts/number-text.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Review } from '../../../core/postmortem/review.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import { DotsMenu } from '../../parts/dots-menu.tsx'
import { ComponentChips } from './component-chips.tsx'
import { languageText } from './language-text.ts'
import classes from './review-list.module.css'
import { useReviewRemoval } from './use-review-removal.tsx'

type ReviewListProps = { teamId: string; services: readonly Service[]; reviews: readonly Review[] }

/** Each postmortem that was looked at, latest first. */
export function ReviewList({ teamId, services, reviews }: ReviewListProps) {
  const { t } = useMessages()
  const list = useRef<HTMLUListElement>(null)
  const remove = useReviewRemoval(teamId)
  const latestFirst = reviews.toSorted((one, other) => other.date.localeCompare(one.date))
  const takeOut = async (review: Review) => {
    await remove(review)
    list.current?.focus()
  }
  return (
    <ul ref={list} className={classes.list} aria-label={t('postmortem:listTitle')} tabIndex={-1}>
      {latestFirst.map(review => (
        <ReviewLine
          key={review.id}
          review={review}
          href={`/teams/${teamId}/postmortems/${review.id}`}
          facts={factsText(t, review, services)}
          onRemove={() => void takeOut(review)}
        />
      ))}
    </ul>
  )
}

type ReviewLineProps = { review: Review; href: string; facts: string; onRemove: () => void }

function ReviewLine({ review, href, facts, onRemove }: ReviewLineProps) {
  const { t } = useMessages()
  const [, navigate] = useLocation()
  const { title, score, found, marks } = review
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <Link href={href} className={classes.title}>
          {title}
        </Link>
        <Text size="sm" c="dimmed">
          {facts}
        </Text>
        <div className={classes.found}>
          <ComponentChips found={found} />
          <Text span size="sm" c="dimmed">
            {languageText(t, marks)}
          </Text>
        </div>
      </div>
      {score === null ? (
        <Text span size="sm" c="dimmed" title={t('postmortem:noScoreWhy')}>
          {t('postmortem:noScore')}
        </Text>
      ) : (
        <span className={classes.score}>{t('postmortem:score', { score: pointsText(score) })}</span>
      )}
      <DotsMenu
        label={t('postmortem:menuOf', { title })}
        actions={[
          { text: t('postmortem:edit'), icon: <IconPencil size={16} />, onChoose: () => navigate(href) },
          { text: t('postmortem:remove'), icon: <IconTrash size={16} />, isRemoval: true, onChoose: onRemove },
        ]}
      />
    </li>
  )
}

const factsText = (t: Translate, { date, service }: Review, services: readonly Service[]): string => {
  if (service === undefined) return dateText(date)
  const title = services.find(({ id }) => id === service)?.title ?? t('postmortem:serviceGone')
  return t('postmortem:facts', { date: dateText(date), service: title })
}
