import type { ItemRow } from './item-rows.ts'
import type { Titles } from './pillar-rows.ts'

/** One pillar: how many of its questions reach each level 0..4, and how many have no level to show. */
export type BandRow = { id: string; title: string; levels: number[]; without: number }

const levelCount = 5

/** One row for each pillar of the practice scale, in the questionnaire's order. */
export const bandRows = (titles: Titles, items: readonly ItemRow[]): BandRow[] =>
  titles.map(({ id, title }) => {
    const own = items.filter(item => item.dimension === id && item.scale === 'practice')
    const levels = Array.from({ length: levelCount }, (_, level) => own.filter(item => item.reached === level).length)
    return { id, title, levels, without: own.filter(item => item.reached === null).length }
  })
