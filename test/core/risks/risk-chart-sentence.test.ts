import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { riskChartSentence } from '../../../core/risks/risk-chart-sentence.ts'
import { riskRows } from '../../../core/risks/risk-rows.ts'
import { makeCatalogue, makeRisk } from './risk-builders.ts'

const { t } = createMessages()
const sentence = (...impactShares: number[]) =>
  riskChartSentence(
    t,
    riskRows(
      makeCatalogue({ risks: impactShares.map((impactShare, index) => makeRisk({ id: `r${index}`, impactShare })) }),
    ),
  )

it('says how far the risks reach', () => {
  expect(sentence()).toBe('')
  expect(sentence(0.2)).toBe('The one risk takes 219 of 526 bad minutes a year.')
  expect(sentence(0.2, 0.1)).toMatch(/^All 2 risks together take 329 of 526 .* "A bad release" with 41.7 %\.$/)
  expect(sentence(0.2, 0.2, 0.2)).toMatch(
    /take 657 bad minutes a year, and the budget is 526\. Only the 2 largest would fit/,
  )
  expect(sentence(0.9, 0.1)).toMatch(/^Already the largest risk, "A bad release", takes more than the budget of 526/)
})
