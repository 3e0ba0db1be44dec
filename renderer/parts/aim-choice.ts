import type { Questionnaire } from '../../core/questionnaire.ts'
import type { Action } from '../../core/round.ts'

/** What an action should move: a dimension, or one question of it; nothing in particular where it is empty. */
export type Aim = Pick<Action, 'questionnaire' | 'dimension' | 'item'>

export type AimGroup = { group: string; items: { value: string; label: string }[] }

/** An aim as the value of a choice; ids have no spaces. Empty for none. */
export const aimValue = ({ questionnaire, dimension, item }: Aim): string =>
  questionnaire === undefined ? '' : [questionnaire, dimension ?? '', item ?? ''].join(' ').trimEnd()

/** The aim that a choice stands for. */
export const aimOfValue = (value: string): Aim => {
  const [questionnaire, dimension, item] = value.split(' ')
  if (!questionnaire) return {}
  return { questionnaire, ...(dimension && { dimension }), ...(item && { item }) }
}

/**
 * Every dimension with its questions, in the questionnaire's order; `wholeOf` names the dimension itself. Titles of
 * questionnaires stand in front where there are several.
 */
export const aimGroups = (
  questionnaires: readonly Pick<Questionnaire, 'id' | 'title' | 'dimensions' | 'items'>[],
  wholeOf: (title: string) => string,
): AimGroup[] =>
  questionnaires.flatMap(({ id, title: of, dimensions, items }) =>
    dimensions.map(({ id: dimension, title }) => ({
      group: questionnaires.length > 1 ? `${of}: ${title}` : title,
      items: [
        { value: aimValue({ questionnaire: id, dimension }), label: wholeOf(title) },
        ...items
          .filter(item => item.dimension === dimension)
          .map(item => ({ value: aimValue({ questionnaire: id, dimension, item: item.id }), label: item.text })),
      ],
    })),
  )
