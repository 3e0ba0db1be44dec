import { pointsText } from '../charts/number-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { BetweenTeams, PortfolioCell } from '../portfolio/portfolio.ts'
import { type Certainty, scoreCertainty } from './certainty.ts'

/** One team's latest score of a dimension, and its arrow. */
export const cellCertainty = (t: Translate, { score, target, verdict }: PortfolioCell): Certainty => {
  const ofScore = scoreCertainty(t, score, {})
  return {
    ...ofScore,
    topic: 'portfolio',
    sentences: [
      ...ofScore.sentences,
      ...(verdict === null || score.mean === null
        ? []
        : [t('method:sure_since', { verdict: t(`method:sure_change_${verdict}`) })]),
    ],
    inputs: [
      ...ofScore.inputs,
      ...(target === null ? [] : [{ name: t('method:inputTarget'), value: pointsText(target) }]),
    ],
  }
}

/** The mean of teams, or the spread between them; each team counts once. */
export const betweenCertainty = (
  t: Translate,
  { teams, mean, spread }: BetweenTeams,
  what: 'mean' | 'spread',
): Certainty => ({
  topic: 'portfolio',
  sentences:
    teams < 2 ? [t('method:sure_oneTeam')] : [t(`method:sure_teams_${what}`, { teams }), t('method:sure_teamsOnly')],
  formula: t(`method:formula_teams_${what}`),
  inputs: [
    { name: t('method:inputTeams'), value: String(teams) },
    ...(mean === null ? [] : [{ name: t('method:inputMean'), value: pointsText(mean) }]),
    ...(spread === null ? [] : [{ name: t('method:inputSpread'), value: pointsText(spread) }]),
  ],
})
