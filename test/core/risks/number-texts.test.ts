import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { amountText, durationText, shareText, sloText, windowText } from '../../../core/risks/number-texts.ts'

const { t } = createMessages()

it('says durations in the two units that tell most', () => {
  const said = [0, 0.001, 0.5, 0.999, 1, 40.32, 59.999, 60, 525.96, 1439.9, 1440, 5259.6]
  expect(said.map(minutes => durationText(t, minutes))).toEqual([
    '0 min',
    'less than 1 s',
    '30 s',
    '1 min',
    '1 min',
    '40 min 19 s',
    '1 h',
    '1 h',
    '8 h 46 min',
    '1 d',
    '1 d',
    '3 d 16 h',
  ])
})

it('says amounts, shares, objectives and windows', () => {
  expect([0, 73.05, 99.96, 219.15, 12_345.6, -3.14].map(value => amountText(t, value))).toEqual([
    '0',
    '73.1',
    '100',
    '219',
    '12,346',
    '−3.1',
  ])
  expect([0, 0.0001, 0.41667, 1.15, 12].map(share => shareText(t, share))).toEqual([
    '0 %',
    'less than 0.1 %',
    '41.7 %',
    '115 %',
    '1,200 %',
  ])
  expect([0.9, 0.999, 0.99995].map(slo => sloText(t, slo))).toEqual(['90 %', '99.9 %', '99.995 %'])
  expect([1, 28, 365.25].map(days => windowText(t, days))).toEqual(['1 day', '28 days', '1 year'])
})
