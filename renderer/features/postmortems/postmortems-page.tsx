import { useCall } from '../../client/use-call.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { NotFoundPage } from '../../parts/not-found-page.tsx'
import { onDemand } from '../../parts/on-demand.tsx'
import { ReviewOverview } from './review-overview.tsx'

// Scoring and what else the questions need is fetched when they are asked.
const NewReview = onDemand(() => import('./new-review.tsx').then(m => m.NewReview), <LoadingPage />)
const EditReview = onDemand(() => import('./edit-review.tsx').then(m => m.EditReview), <LoadingPage />)

type PostmortemsPageProps = {
  teamId: string
  /** `new`, or the id of a review; without it all are listed. */
  review: string | undefined
}

/** The postmortems that a team looked at, one more of them, or the answers to an earlier one. */
export function PostmortemsPage({ teamId, review }: PostmortemsPageProps) {
  const reviews = useCall('reviews.read', { teamId })
  const services = useCall('services.read', { teamId })
  const failed = [reviews, services].find(({ isLoadingError }) => isLoadingError)
  if (failed?.error) return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} />
  if (!reviews.data || !services.data) return <LoadingPage />
  const shared = { teamId, services: services.data.services }
  if (review === undefined) return <ReviewOverview {...shared} reviews={reviews.data.reviews} />
  if (review === 'new') return <NewReview {...shared} />
  const earlier = reviews.data.reviews.find(({ id }) => id === review)
  return earlier ? <EditReview key={earlier.id} {...shared} review={earlier} /> : <NotFoundPage />
}
