import type { Risk, RiskFactor } from './risk-catalogue.ts'

/** What taking an entry over would do; `before`: the title of the one that it replaces. */
export type TakeoverRow<Entry> = { entry: Entry; effect: 'adds' | 'replaces' | 'same'; before: string }

/** For each entry from outside what becomes of it: the same id replaces, the others are added. */
export const takeoverRows = <Entry extends Risk | RiskFactor>(
  own: readonly Entry[],
  added: readonly Entry[],
): TakeoverRow<Entry>[] =>
  added.map(entry => {
    const before = own.find(({ id }) => id === entry.id)
    if (!before) return { entry, effect: 'adds', before: '' }
    const names = Object.keys(entry) as (keyof Entry)[]
    const isSame = names.every(name => entry[name] === before[name])
    return { entry, effect: isSame ? 'same' : 'replaces', before: before.title }
  })
