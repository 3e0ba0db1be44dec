/** What rounds of ballots can promise, apart from the schemas that use it: screens need not load those. */

/** Who will see what a round of ballots says, from the fewest to the most. */
export const audiences = ['team', 'organisation', 'anyone'] as const

/** Fewest ballots whose numbers may be shown, when a round does not say otherwise. */
export const defaultMinimumGroup = 5

/** No round may say fewer. */
export const smallestMinimumGroup = 3
