import type { RankedCatalogue } from './rank-risks.ts'

type Entry = { id: string }

/** Puts an entry in the place of the one with its id; a new one goes to `place`, or to the end. */
export const withEntry = <E extends Entry>(entries: readonly E[], entry: E, place: number = entries.length): E[] =>
  entries.some(({ id }) => id === entry.id)
    ? entries.map(other => (other.id === entry.id ? entry : other))
    : entries.toSpliced(place, 0, entry)

export const withoutEntry = <E extends Entry>(entries: readonly E[], id: string): E[] =>
  entries.filter(other => other.id !== id)

type Entries = Pick<RankedCatalogue, 'risks' | 'factors'>

/** Takes risks and factors over: the same id replaces, the others are added. */
export const mergedEntries = (own: Entries, added: Entries): Entries => ({
  risks: added.risks.reduce((risks, risk) => withEntry(risks, risk), own.risks),
  factors: added.factors.reduce((factors, factor) => withEntry(factors, factor), own.factors),
})
