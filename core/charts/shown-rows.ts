import type { QuestionnaireScores, Score } from '../scores.ts'
import { type Titles, titleOf } from './pillar-rows.ts'

/** A dimension as the answers claim it, and as far as evidence shows it. */
export type ShownRow = { id: string; title: string; claimed: Score; shown: Score }

/** Both scores of every dimension that evidence can show, in file order. `shown` is scored from `roundAsShown`. */
export const shownRows = (
  titles: Titles,
  claimed: Pick<QuestionnaireScores, 'dimensions'>,
  shown: Pick<QuestionnaireScores, 'dimensions'>,
): ShownRow[] =>
  claimed.dimensions.flatMap(({ id, score }) => {
    const other = shown.dimensions.find(dimension => dimension.id === id)
    return other ? [{ id, title: titleOf(titles, id), claimed: score, shown: other.score }] : []
  })
