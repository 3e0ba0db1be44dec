import type { DistributionBar } from './item-rows.ts'

/** How many stand on either side of an answer that nobody gave. */
export type Camps = { below: number; above: number; between: number }

/**
 * The answer without takers that parts the others most evenly; of several the lowest. Null where nobody stands on both
 * sides of one. Whether these are two camps is the verdict's to say (DESIGN, "Agreement").
 */
export const campsOf = (distribution: readonly DistributionBar[]): Camps | null => {
  let found: Camps | null = null
  for (const [place, { value, count }] of distribution.entries()) {
    if (count > 0) continue
    const camps = {
      below: total(distribution.slice(0, place)),
      above: total(distribution.slice(place + 1)),
      between: value,
    }
    if (smaller(camps) > (found === null ? 0 : smaller(found))) found = camps
  }
  return found
}

const smaller = ({ below, above }: Camps): number => Math.min(below, above)

const total = (bars: readonly DistributionBar[]): number => bars.reduce((sum, { count }) => sum + count, 0)
