import type { Facet, Item, Questionnaire } from './questionnaire.ts'

/** Weight of an item in its construct; 1 where the author gave none. */
export const weightOf = (item: Item): number => item.weight ?? 1

/** The items of one dimension in file order; with a facet, only the items of that facet. */
export const itemsOfDimension = (questionnaire: Questionnaire, dimensionId: string, facet?: Facet): Item[] =>
  questionnaire.items.filter(item => item.dimension === dimensionId && (facet === undefined || item.facet === facet))
