import { AppError } from '../../../core/app-error.ts'
import type { ParsedInput } from '../../../core/contract/contract.ts'
import { type TeamReviews, teamReviewsSchema } from '../../../core/postmortem/review.ts'
import type { TeamRecordKind, TeamRecords } from '../storage/team-records.ts'

export const reviewsKind: TeamRecordKind<TeamReviews> = {
  folder: 'reviews',
  schema: teamReviewsSchema,
  empty: team => ({ format: 'plumbline/reviews', version: 1, team, reviews: [] }),
}

const mostReviews = 5000

/** The postmortems that each team looked at, without their texts. */
export class PostmortemReviews {
  readonly #records: TeamRecords<TeamReviews>

  constructor(records: TeamRecords<TeamReviews>) {
    this.#records = records
  }

  read(teamId: string): Promise<TeamReviews> {
    return this.#records.read(teamId)
  }

  /** Adds a review, or puts it in the place of the one with the same id; oldest first. */
  save({ teamId, review }: ParsedInput<'reviews.save'>): Promise<TeamReviews> {
    return this.#records.change(teamId, record => {
      const others = record.reviews.filter(({ id }) => id !== review.id)
      if (others.length >= mostReviews) throw new AppError('too-large', 'tooManyEntries', { limit: mostReviews })
      return {
        ...record,
        reviews: [...others, review].toSorted((one, other) => one.date.localeCompare(other.date)),
      }
    })
  }

  remove({ teamId, id }: ParsedInput<'reviews.remove'>): Promise<TeamReviews> {
    return this.#records.change(teamId, record => ({
      ...record,
      reviews: record.reviews.filter(review => review.id !== id),
    }))
  }
}
