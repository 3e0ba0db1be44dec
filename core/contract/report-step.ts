/** What a report export is at, in this order; only some formats are printed. */
export const reportSteps = ['reading', 'writing', 'printing', 'keeping'] as const
export type ReportStep = (typeof reportSteps)[number]
