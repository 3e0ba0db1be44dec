/** Texts of: answer. */
export const answer = {} as const
