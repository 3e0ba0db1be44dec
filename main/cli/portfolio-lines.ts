import { pointsText } from '../../core/charts/number-text.ts'
import type { Translate } from '../../core/messages/messages.ts'
import type { Portfolio, PortfolioPart } from '../../core/portfolio/portfolio.ts'
import { dateText } from '../../core/report/date-text.ts'
import { hiddenLegend, scoreCell } from './score-lines.ts'
import { indented, renderTable, underlined } from './text-layout.ts'

type Column = Portfolio['questionnaires'][number]

/** Teams by name for each questionnaire, with what changed for them, and never a rank. */
export const portfolioLines = (t: Translate, portfolio: Portfolio): string =>
  [
    indented(t('portfolio:support'), 0),
    ...portfolio.questionnaires.map(column => questionnaireBlock(t, portfolio, column)),
    indented(t('cli:portfolioHint'), 0),
  ].join('\n\n')

const questionnaireBlock = (t: Translate, { teams }: Portfolio, { id, title, score }: Column): string => {
  const rows = teams.flatMap(({ team, parts }) =>
    parts.filter(part => part.questionnaire === id).map(part => ({ name: team.name, part })),
  )
  const shown = rows.map(({ part }) => part.score)
  return [
    underlined(title),
    renderTable([
      [t('portfolio:team'), t('portfolio:date'), t('report:scoreColumn'), t('portfolio:since')],
      ...rows.map(({ name, part }) => [name, dateText(t, part.round.date), scoreCell(t, part.score), changes(t, part)]),
    ]),
    ...hiddenLegend(t, shown),
    ...(score.mean === null || score.spread === null
      ? []
      : [
          indented(
            t('portfolio:between', {
              count: score.teams,
              mean: pointsText(score.mean),
              spread: pointsText(score.spread),
            }),
            0,
          ),
        ]),
  ].join('\n')
}

/** In how many dimensions a team changed beyond noise. */
const changes = (t: Translate, { before, cells }: PortfolioPart): string => {
  if (!before) return t('portfolio:firstRound')
  const count = (verdict: string) => cells.filter(cell => cell.verdict === verdict).length
  const [higher, lower] = [count('higher'), count('lower')]
  if (higher + lower === 0) return t('portfolio:noChange')
  return [
    ...(higher > 0 ? [t('portfolio:higher', { count: higher })] : []),
    ...(lower > 0 ? [t('portfolio:lower', { count: lower })] : []),
  ].join('\n')
}
