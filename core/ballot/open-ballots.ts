import type { Questionnaire } from '../questionnaire.ts'
import type { BallotTerms, Response, Round } from '../round.ts'
import type { Ballot } from './ballot.ts'
import { type Chance, mixed } from './mixed.ts'

/**
 * The round with its ballots opened. Answers become responses with new ids; comments and predictions lie beside them, each
 * list shuffled by itself, and only where the terms ask for them. What is kept follows from what was said and from chance
 * alone: the ballots are put in the order of their content before they are shuffled, and the answers of one in the order
 * of the questions, so that nothing tells who came first or what somebody answered first. Ballots are to be checked before.
 */
export const openBallots = (round: Round, terms: BallotTerms, ballots: readonly Ballot[], chance: Chance): Round => {
  const { comments: _comments, predictions: _predictions, ...rest } = round
  const { questionnaires } = round
  const answers = ballots.map(ballot => collect(questionnaires, itemIds, valueIn(ballot.answers)))
  const responses: Response[] = mixed(answers, chance).map(own => ({ id: chance.newId(), answers: own }))
  const comments = terms.comments ? collect(questionnaires, itemIds, allOf(ballots.map(commentIn), chance)) : {}
  const predictions = terms.predictions
    ? collect(
        questionnaires,
        dimensionIds,
        allOf(
          ballots.map(ballot => valueIn(ballot.predictions)),
          chance,
        ),
      )
    : {}
  return {
    ...rest,
    responses,
    ...(isFilled(comments) && { comments }),
    ...(isFilled(predictions) && { predictions }),
    ballots: { ...terms, state: 'opened' },
  }
}

type Entries<T> = Record<string, Record<string, T>>
type ValueAt<T> = (questionnaireId: string, key: string) => T | undefined

const itemIds = ({ items }: Questionnaire): string[] => items.map(({ id }) => id)
const dimensionIds = ({ dimensions }: Questionnaire): string[] => dimensions.map(({ id }) => id)

const isFilled = (entries: object): boolean => Object.keys(entries).length > 0

/** Ids may be any word, `constructor` too: only own properties are looked at. */
const valueIn =
  <T>(entries: Entries<T> = {}): ValueAt<T> =>
  (questionnaireId, key) => {
    const values = Object.hasOwn(entries, questionnaireId) ? entries[questionnaireId] : undefined
    return values && Object.hasOwn(values, key) ? values[key] : undefined
  }

const commentIn = ({ comments }: Ballot): ValueAt<string> => {
  const find = valueIn(comments)
  return (questionnaireId, key) => find(questionnaireId, key)?.trim() || undefined
}

/** What everybody gave at one place, mixed; undefined where nobody gave anything. */
const allOf =
  <T>(finds: readonly ValueAt<T>[], chance: Chance): ValueAt<T[]> =>
  (questionnaireId, key) => {
    const given = finds.flatMap(find => find(questionnaireId, key) ?? [])
    return given.length > 0 ? mixed(given, chance) : undefined
  }

/** Questionnaire id -> key -> value in the order of the questionnaires, without what is undefined or empty. */
const collect = <T>(
  questionnaires: readonly Questionnaire[],
  keysOf: (questionnaire: Questionnaire) => string[],
  valueAt: ValueAt<T>,
): Entries<T> => {
  const all = questionnaires.map(questionnaire => {
    const values = keysOf(questionnaire).flatMap(key => {
      const value = valueAt(questionnaire.id, key)
      return value === undefined ? [] : [[key, value] as const]
    })
    return [questionnaire.id, Object.fromEntries(values)] as const
  })
  return Object.fromEntries(all.filter(([, values]) => isFilled(values)))
}
