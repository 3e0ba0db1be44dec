/** Many teams side by side. */
export const portfolio = {
  support:
    'This shows where teams could use support. It is no ranking: teams judge themselves, by their own lights and for their own work.',
  team: 'Team',
  date: 'Latest round',
  since: 'Since the round before',
  firstRound: 'first round',
  noChange: 'within noise',
  higher: 'higher in {{count}}',
  lower: 'lower in {{count}}',
  between: 'Mean of {{count}} teams, each counting once: {{mean}}; standard deviation between teams: {{spread}}.',
} as const
