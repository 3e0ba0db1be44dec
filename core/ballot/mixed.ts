export type Chance = {
  /** A whole number from 0 up to, not including, `limit`; each as likely as the other. */
  below: (limit: number) => number
  newId: () => string
}

/** The values in an order that chance alone decides: sorted by content first, then shuffled (Fisher and Yates). */
export const mixed = <T>(values: readonly T[], { below }: Pick<Chance, 'below'>): T[] => {
  const rest = values.map(value => ({ value, text: JSON.stringify(value) })).sort(byText)
  const drawn: T[] = []
  while (rest.length > 0) for (const { value } of rest.splice(below(rest.length), 1)) drawn.push(value)
  return drawn
}

const byText = (a: { text: string }, b: { text: string }): number => {
  if (a.text === b.text) return 0
  return a.text < b.text ? -1 : 1
}
