/** Texts of delivery metrics: what they are, why one is not known, and what a scatter over rounds can say. */
export const delivery = {
  name_leadTimeHours: 'Change lead time',
  name_deploymentsPerDay: 'Deployment frequency',
  name_recoveryHours: 'Failed-deployment recovery time',
  name_changeFailRate: 'Change-fail rate',
  name_reworkRate: 'Deployment rework rate',

  definition_leadTimeHours:
    'How long a change takes from its commit to production: the median over all deployments whose commit time is known.',
  definition_deploymentsPerDay: 'How many deployments reach production, by day.',
  definition_recoveryHours:
    'How long it takes until users are well again after a deployment that failed: the median over those that are restored.',
  definition_changeFailRate:
    'The share of deployments after which somebody had to step in at once, with a rollback or a quick fix.',
  definition_reworkRate: 'The share of deployments that nobody had planned, made because of an incident in production.',
  definitionSource: 'DORA’s five software delivery metrics since 2024: dora.dev/guides/dora-metrics.',
  ownHistory: 'These figures are for looking at the team’s own history. There are no grades and no other teams here.',

  minutes: '{{number}} min',
  hours: '{{number}} h',
  days_one: '{{number}} day',
  days_other: '{{number}} days',
  perDay: '{{number}} a day',
  perWeek: '{{number}} a week',
  perMonth: '{{number}} in 30 days',
  noneDeployed: 'none',
  percent: '{{number}} %',

  'why_no-deployments': 'No deployments are on record here.',
  'why_no-commit-times': 'None of these deployments has a commit time.',
  'why_no-failures': 'No deployment failed here.',
  'why_none-restored': 'Of none of the failed deployments is it known when users were well again.',
  'why_short-record': 'Less than half of this time is on record.',

  counted_one: 'from {{count}} deployment',
  counted_other: 'from {{count}} deployments',
  countedFailed_one: 'from {{count}} failed deployment',
  countedFailed_other: 'from {{count}} failed deployments',
  withoutCommit_one: '{{count}} more has no commit time',
  withoutCommit_other: '{{count}} more have no commit time',
  withoutRestore_one: '{{count}} more is not known to be restored',
  withoutRestore_other: '{{count}} more are not known to be restored',
  entered: 'entered by hand',
  partial: 'the record begins or ends in this time',

  panelNone: 'Nothing is known of this yet.',
  panelOne: '{{value}} ({{period}}).',
  panelMoved: '{{last}} ({{end}}), after {{first}} ({{start}}); between {{low}} and {{high}} in all that time.',
  panelLevel: '{{value}} all the time, first ({{start}}) and last ({{end}}).',
  panelEntered_one: '{{sentence}} One figure was entered by hand and stands apart.',
  panelEntered_other: '{{sentence}} {{count}} figures were entered by hand and stand apart.',
  span: '{{from}} to {{to}}',
  columnSpan: 'Days',
  columnRestsOn: 'What it rests on',
  legendComputed: 'From deployments',
  legendEntered: 'Entered by hand, over its days',
  relationTitle: '{{metric}} beside {{score}}',
  relationPoint: '{{round}}: score {{score}}, {{value}}',

  score_culture: 'Generative culture',
  score_safety: 'Team psychological safety',
  score_practice: 'Practice',

  relationFew_zero: 'There is no round yet with both a score and a figure of the {{days}} days before it.',
  relationFew_one: 'There is one round with both a score and a figure. One point shows no direction.',
  relationFew_other:
    'There are {{count}} rounds with both a score and a figure. That is too few to say anything about how they go together, so no coefficient is given: with four, even a perfect order comes about by chance once in twelve.',
  relationLevel:
    'Over {{count}} rounds, the scores or the figures never change, so nothing can be said about how they go together.',
  relationRanked: 'Over {{count}} rounds, Spearman’s rank correlation is {{rho}} (p = {{p}}).',
  relationRankedLess: 'Over {{count}} rounds, Spearman’s rank correlation is {{rho}} (p below {{p}}).',
  relationChance_zero: 'Chance alone hardly ever gives an order as clear as this.',
  relationChance_one: 'Chance alone gives an order at least as clear as this about once in 100 shuffles.',
  relationChance_other: 'Chance alone gives an order at least as clear as this in about {{count}} of 100 shuffles.',
  relationCaution:
    'That is a handful of points of one team: it can give a reason to look closer, but cannot show that one moves the other. Whoever looks at many such pairs will find some that seem clear by chance.',
  relationOverlapping_one:
    'One round shares days with the one before it, so their figures rest in part on the same deployments, which makes p look smaller than it should.',
  relationOverlapping_other:
    '{{count}} rounds share days with the one before them, so their figures rest in part on the same deployments, which makes p look smaller than it should.',
  relationEntered_one: 'One of the figures was entered by hand and may be counted in another way.',
  relationEntered_other: '{{count}} of the figures were entered by hand and may be counted in another way.',

  left_hidden: 'Its score is hidden to protect who answered.',
  'left_no-score': 'It has no score for this.',
  left_reworded: 'It asked in other words than the latest round.',
  'left_one-person': 'It holds one person’s view.',
  'left_not-recorded': 'Less than half of the days before it are on record.',
} as const
