import { agreementExplanation } from '../../../../core/charts/agreement-text.ts'
import { pointsText } from '../../../../core/charts/number-text.ts'
import type { PillarSpread } from '../../../../core/charts/pillar-spread.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { answerDetails, levelSentence, rwgText } from '../../../../core/report/item-text.ts'
import { verdictText } from '../../../../core/report/pillar-text.ts'
import type { ReportItem, ReportItemGroup } from '../../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { byShortfall } from '../../../../core/report/report-pillars.ts'
import type { Score } from '../../../../core/scores.ts'
import { markdownTable, markdownText } from '../markdown-text.ts'
import { differenceText, scoreText } from './cells.ts'
import { changeBlocks, trendBlocks } from './over-time.ts'
import { predictionBlocks } from './predictions.ts'
import { shownBlocks } from './shown.ts'

export const questionnaireBlocks = (t: Translate, report: Report, questionnaire: QuestionnaireReport): string[] => [
  `## ${markdownText(questionnaire.title)}`,
  questionnaire.purpose ? markdownText(questionnaire.purpose) : '',
  `### ${t('report:pillars')}`,
  markdownText(questionnaire.gapSentence ?? questionnaire.pillarsSentence),
  pillarTable(t, report, questionnaire),
  questionnaire.spreads.size > 0 ? t('report:spreadCounts') : '',
  questionnaire.hidden.join(' '),
  ...shownBlocks(t, questionnaire),
  ...predictionBlocks(t, report, questionnaire),
  ...changeBlocks(t, report, questionnaire.change),
  ...trendBlocks(t, questionnaire.trend),
  ...(questionnaire.groups.length > 0 ? questionBlocks(t, report, questionnaire) : []),
]

const questionBlocks = (t: Translate, report: Report, questionnaire: QuestionnaireReport): string[] => [
  `### ${t('report:questions')}`,
  markdownText(questionnaire.itemsSentence),
  questionnaire.agreementSentence ? `${questionnaire.agreementSentence} ${t('report:agreementKey')}` : '',
  t(questionnaire.scale === 'practice' ? 'report:scalePractice' : 'report:scaleAgreement'),
  ...questionnaire.groups.flatMap(group => groupBlocks(t, report, group)),
]

const pillarTable = (t: Translate, report: Report, { pillars, compares, spreads }: QuestionnaireReport): string => {
  const number = true
  const facets = [
    { text: t('report:intent'), number },
    { text: t('report:practiceScoreColumn'), number },
    { text: t('report:gap'), number },
    { text: t('report:verdict') },
  ]
  return markdownTable(
    [
      { text: t('report:pillar') },
      ...(compares ? facets : [{ text: t('report:scoreColumn'), number }]),
      { text: t('report:target'), number },
      { text: t('report:answersColumn'), number },
    ],
    byShortfall(pillars).map(pillar => {
      const { title, intent, score, gap, target } = pillar
      const verdict = verdictText(t, pillar, report.minimumGroup)
      const spread = spreads.get(pillar.id)
      const own = withSpread(t, score, spread?.score ?? null)
      const cells = compares
        ? [withSpread(t, intent, spread?.intent ?? null), own, differenceText(t, gap), verdict]
        : [own]
      return [markdownText(title), ...cells, target === null ? null : pointsText(target), score.n]
    }),
  )
}

/** A score, and below it how many gave each answer to its questions. */
const withSpread = (t: Translate, score: Score | null, spread: PillarSpread | null): string | null => {
  const number = score?.hidden ? t('report:hiddenCell') : scoreText(t, score)
  return number && spread ? `${number}<br>${spread.bars.map(({ count }) => count).join(' · ')}` : number
}

const groupBlocks = (t: Translate, report: Report, { title, summary, items }: ReportItemGroup): string[] => {
  const many = report.mode === 'ballots'
  const compares = items.some(({ facet }) => facet !== null)
  const table = markdownTable(
    [
      { text: t('report:question') },
      ...(compares ? [{ text: t('report:construct') }] : []),
      { text: t('report:score'), number: true },
      { text: distributionHeading(t, items) },
      ...(many ? [{ text: t('report:agreement') }] : []),
    ],
    items.map(item => [
      questionCell(t, item),
      ...(compares ? [item.facet && t(`words:facet_${item.facet}`)] : []),
      item.score === null ? null : pointsText(item.score),
      answersCell(t, report, item),
      ...(many ? [agreementCell(t, item)] : []),
    ]),
  )
  return [`#### ${markdownText(title)}`, summary ? markdownText(summary) : '', table, ...commentBlocks(t, items)]
}

const distributionHeading = (t: Translate, items: readonly ReportItem[]): string => {
  const bars = items.flatMap(({ distribution }) => distribution ?? [])
  if (bars.length === 0) return t('report:answers')
  const all = bars.map(({ value }) => value)
  return t('report:distributionColumn', { first: Math.min(...all), last: Math.max(...all) })
}

const questionCell = (t: Translate, item: ReportItem): string => {
  const level = levelSentence(t, item)
  const reversed = item.reverse ? t('report:reversed') : null
  return [item.text, level, reversed]
    .filter(part => part !== null)
    .map(markdownText)
    .join('<br>')
}

const answersCell = (t: Translate, { mode, minimumGroup }: Report, item: ReportItem): string => {
  const details = answerDetails(t, item, minimumGroup)
  const counts =
    item.distribution && item.n > 0
      ? mode === 'ballots'
        ? item.distribution.map(({ count }) => count).join(' · ')
        : String(item.reached)
      : null
  return [counts, details].filter(part => part !== null && part !== '').join('<br>')
}

const agreementCell = (t: Translate, item: ReportItem): string | null =>
  item.agreement &&
  [
    t(`words:agreementVerdict_${item.agreement}`),
    item.agreement === 'split' ? agreementExplanation(t, item) : null,
    rwgText(t, item),
  ]
    .filter(part => part !== null)
    .map(part => markdownText(part))
    .join('<br>')

const commentBlocks = (t: Translate, items: readonly ReportItem[]): string[] =>
  items
    .filter(({ comments }) => comments.length > 0)
    .flatMap(({ text, comments }) => [
      `**${markdownText(text)}** ${t('report:comments', { count: comments.length })}`,
      comments.map(comment => `- ${markdownText(comment)}`).join('\n'),
    ])
