import type { Item, Questionnaire } from './questionnaire.ts'

/**
 * The ids of items that say something else than before under the same `rev`, in the later one's order. Trends go by `id`
 * and `rev` and would compare their answers.
 */
export const rewordedInPlace = (before: Questionnaire, after: Questionnaire): string[] => {
  const earlier = new Map(before.items.map(item => [item.id, item]))
  return after.items
    .filter(item => {
      const old = earlier.get(item.id)
      return old?.rev === item.rev && wordingOf(old) !== wordingOf(item)
    })
    .map(({ id }) => id)
}

const wordingOf = ({ text, levels = [] }: Item): string => JSON.stringify([text, ...levels])
