/** Texts of: charts. */
export const charts = {} as const
