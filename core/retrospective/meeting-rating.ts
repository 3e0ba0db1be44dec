import type { MeetingRating } from '../round.ts'

/** The grades that a meeting can get, 1 (not worth the time) to 5 (very much). */
export const meetingGrades = [1, 2, 3, 4, 5] as const

/** Mean grade (1..5) of the n people who rated the meeting; null where nobody did. */
export const ratingMean = (rating: MeetingRating): { mean: number; n: number } | null => {
  const n = rating.reduce((sum, count) => sum + count, 0)
  if (n === 0) return null
  return { mean: rating.reduce((sum, count, place) => sum + count * (place + 1), 0) / n, n }
}
