import type { Translate } from '../messages/messages.ts'
import type { Response, Round } from '../round.ts'
import { termsOfRound } from './terms-text.ts'

/** Who stands behind the numbers, and the first of the terms, in sentences. */
export const whoAnswered = (t: Translate, round: Round): string[] => {
  const people = round.responses.filter(response => answeredCount(response) > 0).length
  if (round.mode !== 'ballots') {
    const total = round.questionnaires.reduce((sum, { items }) => sum + items.length, 0)
    const answered = round.responses.reduce((sum, response) => sum + answeredCount(response), 0)
    return [t(`report:answered_${round.mode}`, { answered, count: total })]
  }
  const { size } = round.team
  const first =
    people > size ? t('report:ballotsMore', { count: people }) : t('report:ballotsOf', { people, count: size })
  return [first, ...termsOfRound(t, round).slice(0, 1)]
}

/** Entries of any kind, "does not apply" and "don't know" included. */
const answeredCount = ({ answers }: Response): number =>
  Object.values(answers).reduce((sum, byItem) => sum + Object.keys(byItem).length, 0)
