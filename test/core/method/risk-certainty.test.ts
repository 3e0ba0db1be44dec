import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { budgetCertainty, riskCertainty, simulationCertainty } from '../../../core/method/risk-certainty.ts'
import { rankRisks } from '../../../core/risks/rank-risks.ts'
import type { Risk } from '../../../core/risks/risk-catalogue.ts'
import { simulateYear } from '../../../core/risks/simulate-year.ts'
import { makeCatalogue, makeRisk } from '../risks/risk-builders.ts'

const { t } = createMessages()
const certaintyOf = (risk: Risk) => {
  const [ranked] = rankRisks(makeCatalogue({ risks: [risk] })).risks
  if (!ranked) throw new Error('not ranked')
  return riskCertainty(t, risk, ranked)
}

it('explains a risk by what it is multiplied from', () => {
  const { topic, sentences, inputs } = certaintyOf(makeRisk())
  expect(topic).toBe('risks')
  expect(sentences).toHaveLength(1)
  expect(inputs.map(({ value }) => value)).toEqual(['30', '60', '20 %', '12.175', '219.15', '41.7 %'])
})

it('says of a rare risk that most years bring none of it', () => {
  expect(certaintyOf(makeRisk({ daysBetween: 1000 })).sentences.at(-1)).toMatch(/^It comes once in 1,000 days/)
})

it('explains a budget, and what accepted risks leave of it', () => {
  const told = budgetCertainty(t, 0.999, rankRisks(makeCatalogue()))
  expect(told.inputs.map(({ value }) => value)).toEqual(['99.9 %', '525.96', '219.15', '306.81'])
  expect(told.sentences).toHaveLength(2)
  expect(budgetCertainty(t, 0.999, rankRisks(makeCatalogue({ risks: [] }))).sentences).toHaveLength(1)
})

it('tells the seed, the years and the standard error of a simulation', () => {
  const year = simulateYear(makeCatalogue(), { seed: 7, years: 400 })
  const { inputs, sentences } = simulationCertainty(t, year)
  expect(inputs).toContainEqual({ name: 'Seed', value: '7' })
  expect(inputs).toContainEqual({ name: 'Bad minutes a year, by formula', value: '219' })
  expect(sentences[0]).toMatch(/^From 400 simulated years, give or take \d\S* % by chance alone/)
})

it('claims neither certainty nor impossibility where all years or none keep the objective', () => {
  const sentenceOf = (daysBetween: number) => {
    const catalogue = makeCatalogue({ risks: [makeRisk({ daysBetween })] })
    return simulationCertainty(t, simulateYear(catalogue, { seed: 1, years: 600 })).sentences[0]
  }
  expect(sentenceOf(100_000)).toMatch(/^All of 600 simulated years kept it\. .* up to 0\.5 %/)
  expect(sentenceOf(1)).toMatch(/^None of 600 simulated years kept it\. .* up to 0\.5 %/)
})
