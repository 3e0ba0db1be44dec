import type { Translate } from '../../../../core/messages/messages.ts'
import { dateText } from '../../../../core/report/date-text.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import { markdownTable, markdownText } from '../markdown-text.ts'

export const closingBlocks = (t: Translate, report: Report): string[] => [
  ...eventBlocks(t, report),
  ...earlierBlocks(t, report),
  ...actionBlocks(t, report),
  ...noteBlocks(t, report),
  report.meeting === null ? '' : markdownText(report.meeting),
  ...(report.withheld.length > 0
    ? [`## ${t('report:withheldTitle')}`, report.withheld.map(sentence => `- ${markdownText(sentence)}`).join('\n')]
    : []),
  ...(report.terms.length > 1
    ? [`## ${t('terms:title')}`, report.terms.map(sentence => `- ${markdownText(sentence)}`).join('\n')]
    : []),
  `## ${t('report:method')}`,
  report.method.map(({ title, text }) => `- **${markdownText(title)}:** ${markdownText(text)}`).join('\n'),
  `## ${t('report:provenance')}`,
  [
    ...report.questionnaires.map(
      ({ title, id, revision }) => `- ${markdownText(title)} ${t('report:revisionOf', { id, revision })}`,
    ),
    ...(report.audience === 'public' ? [] : [`- ${t('report:roundId')}: \`${report.roundId}\``]),
    `- ${t('report:fingerprint')}: \`${report.fingerprint}\``,
  ].join('\n'),
  t('report:fingerprintText'),
  `- \`${t('report:checkShell')}\`\n- \`${t('report:checkWindows')}\``,
  t('report:madeWith'),
]

const eventBlocks = (t: Translate, { events }: Report): string[] =>
  events.length === 0
    ? []
    : [
        `## ${t('trends:eventsTitle')}`,
        events.map(({ number, title, facts }) => `- ${number}: ${markdownText(title)} (${facts})`).join('\n'),
      ]

const earlierBlocks = (t: Translate, { earlier }: Report): string[] =>
  earlier === null
    ? []
    : [
        `## ${t('report:earlierActions')}`,
        markdownText(earlier.sentence),
        earlier.actions
          .map(({ text, facts, outcome }) =>
            [`- ${markdownText(text)}`, `(${markdownText(facts.join('; '))})`, markdownText(outcome)].join('\n  '),
          )
          .join('\n'),
      ]

const actionBlocks = (t: Translate, { actions }: Report): string[] =>
  actions.length === 0
    ? []
    : [
        `## ${t('report:actions')}`,
        markdownTable(
          [
            { text: t('report:action') },
            { text: t('report:owner') },
            { text: t('report:due') },
            { text: t('report:state') },
          ],
          actions.map(({ text, owner, due, done, dropped, about }) => [
            placed(t, text, about),
            owner ? markdownText(owner) : null,
            due ? dateText(t, due) : null,
            t(dropped ? 'ledger:dropped' : done ? 'report:done' : 'report:open'),
          ]),
        ),
      ]

const noteBlocks = (t: Translate, { notes }: Report): string[] =>
  notes.length === 0
    ? []
    : [`## ${t('report:notes')}`, notes.map(({ text, about }) => `- ${placed(t, text, about)}`).join('\n')]

/** A text with what it is about. */
const placed = (t: Translate, text: string, about: string | null): string =>
  about ? `${markdownText(text)} (${t('report:noteAbout', { about: markdownText(about) })})` : markdownText(text)
