import type { Translate } from '../../../../core/messages/messages.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import type { ReportService } from '../../../../core/report/report-services.ts'
import { amountText, durationText, shareText, windowText } from '../../../../core/risks/number-texts.ts'
import { markdownTable, markdownText } from '../markdown-text.ts'

/** The services kept with the round: what is left of their budgets, what the policy says, and their risks. */
export const servicesBlocks = (t: Translate, { services }: Report): string[] =>
  services.length === 0
    ? []
    : [
        `## ${t('report:services')}`,
        t('report:servicesIntro'),
        ...services.flatMap(service => serviceBlocks(t, service)),
      ]

const serviceBlocks = (t: Translate, { title, sentences, budgets, rules, risks, riskSentences }: ReportService) => [
  `### ${markdownText(title)}`,
  markdownText(sentences.join(' ')),
  markdownTable(
    [
      { text: t('risks:windowColumn') },
      { text: oneLine(t('risks:fullOutageColumn')), number: true },
      { text: oneLine(t('risks:badRequestsColumn')), number: true },
    ],
    budgets.map(({ days, minutes, requests }) => [
      windowText(t, days),
      durationText(t, minutes),
      requests === null ? null : amountText(t, requests),
    ]),
  ),
  ...(rules.length > 0
    ? [
        `#### ${t('report:serviceNow')}`,
        rules.map(({ action, reason }) => `- ${markdownText(action)} ${markdownText(reason)}`).join('\n'),
      ]
    : []),
  ...(risks.length > 0
    ? [
        `#### ${t('report:serviceRisks')}`,
        markdownText(riskSentences.join(' ')),
        markdownTable(
          [
            { text: t('risks:riskColumn') },
            { text: oneLine(t('risks:minutesColumn')), number: true },
            { text: oneLine(t('risks:shareColumn')), number: true },
            { text: t('risks:verdictColumn') },
            { text: t('report:serviceDecision') },
          ],
          risks.map(({ title: risk, minutes, share, verdict, accepted }) => [
            markdownText(risk),
            amountText(t, minutes),
            shareText(t, share),
            t(`risks:verdict_${verdict}`),
            t(accepted ? 'risks:accepted' : 'risks:toReduce'),
          ]),
        ),
      ]
    : []),
]

/** Headings of columns are broken for narrow tables of the command line. */
const oneLine = (text: string): string => text.replaceAll('\n', ' ')
