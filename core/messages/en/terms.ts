/** What people who cast ballots are promised: the same sentences before they answer, beside the results and in reports. */
export const terms = {
  title: 'What was agreed on anonymity',
  titleAsked: 'Who will see what',
  minimum:
    'A number is shown only where at least {{minimum}} people stand behind it, and only if it gives no smaller group away.',
  sealed:
    'Ballots stay sealed until at least {{minimum}} are in. Then all are opened together, without names and in no order; none is taken after that.',
  audience_team: 'The results are for the team.',
  audience_organisation: 'The results may be shown within the organisation.',
  audience_anyone: 'The results may be shown to anyone.',
  comments_shown:
    'Comments are shown word for word, apart from the answers and in alphabetical order, where at least {{minimum}} people answered the question. Words can tell who wrote them.',
  comments_none: 'Comments are not part of this round.',
  predictions: 'What people expect of the team is shown as one mean for each dimension, under the same rule.',
  file: 'The file of the round holds each opened ballot, without a name. It stays with whoever runs the round.',
  fixed: 'These terms were fixed before the first ballot and are not loosened.',
} as const
