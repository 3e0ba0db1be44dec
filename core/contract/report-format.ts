/** The formats a report can be taken home in. The window lists them in this order. */
export const reportFormats = ['pdf', 'html', 'slides', 'slides-pdf', 'md', 'csv', 'xlsx', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]
