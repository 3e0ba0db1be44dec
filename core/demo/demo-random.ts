import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of numbers that depends on its name only. */
export type DemoRandom = {
  /** Uniform in [0, 1). */
  share: () => number
  /** Mean 0, standard deviation 1, never beyond +-3.5. */
  noise: () => number
}

/** 32-bit FNV-1a of a name, so that one part of the demo never shifts the numbers of another. */
const seedOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash | 0
}

/**
 * Numbers for the part of the demo called `name`: the same on every machine, which is why noise is a sum of uniform
 * numbers (twelfths of a variance each) instead of a logarithm and a cosine.
 */
export const demoRandom = (name: string): DemoRandom => {
  const generator = xoroshiro128plus(seedOf(name))
  const share = () => uniformFloat64(generator)
  const noise = () => {
    let sum = 0
    for (let draw = 0; draw < 4; draw++) sum += share()
    return (sum - 2) * Math.sqrt(3)
  }
  return { share, noise }
}
