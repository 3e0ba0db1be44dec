/** Whom a report is for, from the most that it may say to the least. */
export const reportAudiences = ['team', 'leadership', 'public'] as const
export type ReportAudience = (typeof reportAudiences)[number]

/** `letter`: US Letter. */
export const reportPapers = ['a4', 'letter'] as const
export type ReportPaper = (typeof reportPapers)[number]

/** `round`: one round, with what led to it. `history`: all rounds of a team, told from its latest. */
export const reportScopes = ['round', 'history'] as const
export type ReportScope = (typeof reportScopes)[number]

export type ReportOptions = { audience: ReportAudience; paper: ReportPaper; scope: ReportScope }

/** What a report is where nothing else is asked for. */
export const usualReport: ReportOptions = { audience: 'team', paper: 'a4', scope: 'round' }
