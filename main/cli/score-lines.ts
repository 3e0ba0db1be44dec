import { agreementExplanation, agreementSentence } from '../../core/charts/agreement-text.ts'
import { hiddenNotes, hideableNumbers } from '../../core/charts/hidden-notes.ts'
import { pointsText } from '../../core/charts/number-text.ts'
import { comparesFacets } from '../../core/charts/pillar-rows.ts'
import type { Translate } from '../../core/messages/messages.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import { dateText } from '../../core/report/date-text.ts'
import { gapWord } from '../../core/report/gap-word.ts'
import { type ReportItem, reportItemGroups } from '../../core/report/report-items.ts'
import { type ReportPillar, reportPillars } from '../../core/report/report-pillars.ts'
import { reportSummary } from '../../core/report/report-summary.ts'
import { termsOfRound } from '../../core/report/terms-text.ts'
import { whoAnswered } from '../../core/report/who-answered.ts'
import type { Round } from '../../core/round.ts'
import type { Gap, QuestionnaireScores, Score, Scores } from '../../core/scores.ts'
import { differenceText, scoreText } from '../services/reports/markdown/cells.ts'
import { predictionLines } from './prediction-lines.ts'
import { bulleted, indented, renderTable, underlined } from './text-layout.ts'

/** The scores of a round in plain text: for each questionnaire its sentences, its pillars and where to begin. */
export const scoreLines = (t: Translate, round: Round, scores: Scores): string => {
  const title = t('cli:roundTitle', { team: round.team.name, title: round.title, date: dateText(t, round.date) })
  const blocks = round.questionnaires.flatMap(questionnaire => {
    const own = scores.questionnaires.find(({ id }) => id === questionnaire.id)
    return own ? questionnaireBlocks(t, round, questionnaire, own) : []
  })
  return [
    [title, ...whoAnswered(t, round)].map(text => indented(text, 0)).join('\n'),
    ...blocks,
    ...termsBlock(t, round),
    indented(t('cli:jsonHint'), 0),
  ].join('\n\n')
}

/** What the people who answered were promised, where the round says more than its minimum group. */
const termsBlock = (t: Translate, round: Round): string[] => {
  const terms = termsOfRound(t, round)
  return terms.length > 1 ? [[underlined(t('terms:title')), ...terms.map(bulleted)].join('\n')] : []
}

const questionnaireBlocks = (
  t: Translate,
  round: Round,
  questionnaire: Questionnaire,
  scores: QuestionnaireScores,
): string[] => {
  const { title } = questionnaire
  const pillars = reportPillars(questionnaire, scores)
  const groups = reportItemGroups(round, questionnaire, scores)
  const { minimumGroup } = round
  const agreement = agreementSentence(
    t,
    groups.flatMap(({ items }) => items),
  )
  const summary = reportSummary(t, { title, scores, pillars, groups, change: null, minimumGroup })
  const compares = comparesFacets(pillars)
  const blocks = [
    underlined(title),
    [summary.headline, ...summary.sentences, ...(agreement ? [agreement] : [])].map(bulleted).join('\n'),
    [
      pillarTable(t, pillars),
      t('cli:legend'),
      ...hiddenNotes(t, hideableNumbers(scores), minimumGroup).map(note => indented(note, 0)),
    ].join('\n'),
    predictionLines(t, questionnaire, scores),
    itemList(t, t(compares ? 'report:lowestPractice' : 'report:lowestScore'), summary.lowest),
    round.mode === 'ballots' ? itemList(t, t('report:split'), summary.split) : '',
  ]
  return blocks.filter(block => block !== '')
}

const pillarTable = (t: Translate, pillars: readonly ReportPillar[]): string => {
  const compares = comparesFacets(pillars)
  const hasTargets = pillars.some(({ target }) => target !== null)
  const columns = [
    { head: t('report:pillar'), cell: (pillar: ReportPillar) => pillar.title },
    {
      head: t(compares ? 'words:facet_practice' : 'report:scoreColumn'),
      cell: ({ score }: ReportPillar) => scoreCell(t, score),
    },
    ...(compares
      ? [
          { head: t('words:facet_intent'), cell: ({ intent }: ReportPillar) => scoreCell(t, intent) },
          { head: t('words:gap'), cell: ({ gap }: ReportPillar) => gapCell(t, gap) },
        ]
      : []),
    ...(hasTargets
      ? [
          {
            head: t('words:target'),
            cell: ({ target }: ReportPillar) => (target === null ? t('words:noNumber') : pointsText(target)),
          },
        ]
      : []),
  ]
  return renderTable([
    columns.map(({ head }) => head),
    ...pillars.map(pillar => columns.map(({ cell }) => cell(pillar))),
  ])
}

/** Why a table says "hidden"; nothing where it does not. */
export const hiddenLegend = (t: Translate, shown: readonly Pick<Score, 'hidden'>[]): string[] =>
  shown.some(({ hidden }) => hidden) ? [indented(t('cli:hiddenLegend'), 0)] : []

/** A score in a table: that it is hidden, or a dash where there is none. */
export const scoreCell = (t: Translate, score: Score | null): string =>
  score?.hidden ? t('cli:hidden') : (scoreText(t, score) ?? t('words:noNumber'))

const gapCell = (t: Translate, gap: Gap | null): string => {
  if (gap?.hidden) return t('cli:hidden')
  const text = differenceText(t, gap)
  return gap && text ? `${text}\n${gapWord(t, gap)}` : t('words:noNumber')
}

/** Items with their scores; of those that find two camps also who stands where. */
const itemList = (t: Translate, heading: string, items: readonly ReportItem[]): string =>
  items.length === 0
    ? ''
    : [
        heading,
        ...items.map(item => {
          const { text, dimensionTitle, score } = item
          const points = t('report:itemScore', { score: pointsText(score ?? 0) })
          const said = t('cli:numberedItem', { text, pillar: dimensionTitle, score: points })
          return bulleted(item.agreement === 'split' ? `${said} ${agreementExplanation(t, item)}` : said)
        }),
      ].join('\n')
