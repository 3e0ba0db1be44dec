import type { Translate } from '../../core/messages/messages.ts'
import { amountText, shareText, sloText } from '../../core/risks/number-texts.ts'
import type { RiskCatalogue } from '../../core/risks/risk-catalogue.ts'
import type { RiskRanking } from '../../core/risks/risk-ranking.ts'
import { riskSentences, simulationSentences } from '../../core/risks/risk-sentences.ts'
import { simulateYear } from '../../core/risks/simulate-year.ts'
import { minutesWithFactors } from '../../core/risks/with-factors.ts'
import { bulleted, indented, renderTable, underlined } from './text-layout.ts'

/** The same years each time, so that the same file gives the same text. */
const seed = 1

/** The ranking in plain text, with what factors add and what simulated years say. */
export const risksLines = (t: Translate, catalogue: RiskCatalogue, ranking: RiskRanking): string => {
  const { service, slo, risks, factors } = catalogue
  const simulated = risks.length === 0 ? [] : simulationSentences(t, simulateYear(catalogue, { seed }))
  const blocks = [
    underlined(t('risks:title', { service, slo: sloText(t, slo) })),
    riskSentences(t, catalogue, ranking).map(bulleted).join('\n'),
    ...(risks.length === 0 ? [] : [riskTable(t, catalogue, ranking)]),
    ...(factors.length === 0 ? [] : [factorBlock(t, catalogue, ranking)]),
    ...(simulated.length === 0
      ? []
      : [[underlined(t('risks:simulationTitle')), ...simulated.map(bulleted)].join('\n')]),
    indented(t('risks:jsonHint'), 0),
  ]
  return blocks.join('\n\n')
}

const riskTable = (t: Translate, { risks }: RiskCatalogue, ranking: RiskRanking): string => {
  const byId = new Map(risks.map(risk => [risk.id, risk]))
  return renderTable([
    [
      t('risks:riskColumn'),
      t('risks:incidentsColumn'),
      t('risks:minutesColumn'),
      t('risks:shareColumn'),
      t('risks:verdictColumn'),
    ],
    ...ranking.risks.map(({ id, incidentsPerYear, badMinutesPerYear, shareOfBudget, verdict }) => [
      byId.get(id)?.title ?? id,
      amountText(t, incidentsPerYear),
      amountText(t, badMinutesPerYear),
      shareText(t, shareOfBudget),
      `${t(`risks:verdict_${verdict}`)},\n${t(byId.get(id)?.accepted ? 'risks:accepted' : 'risks:toReduce')}`,
    ]),
  ])
}

const factorBlock = (t: Translate, catalogue: RiskCatalogue, ranking: RiskRanking): string =>
  [
    underlined(t('risks:factorsTitle')),
    renderTable([
      [t('risks:factorColumn'), t('risks:addsColumn'), t('risks:todayColumn')],
      ...catalogue.factors.map(({ title, active }, index) => [
        title,
        amountText(t, ranking.factors[index]?.badMinutesPerYear ?? 0),
        t(active ? 'risks:active' : 'risks:notActive'),
      ]),
    ]),
    indented(t('risks:factorsHint', { minutes: amountText(t, minutesWithFactors(catalogue).totalMinutes) }), 0),
  ].join('\n')
