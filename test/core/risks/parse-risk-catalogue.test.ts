import { expect, it } from 'vitest'
import { parseRiskCatalogue } from '../../../core/risks/parse-risk-catalogue.ts'
import { makeCatalogue, makeFactor, makeRisk } from './risk-builders.ts'

const faultsOf = (value: unknown) => {
  const parsed = parseRiskCatalogue(value)
  return parsed.ok ? [] : parsed.faults.map(({ path, key }) => [path.join('.'), key])
}

it('reads a catalogue and fills in what may be left out', () => {
  const { singleRiskCap: _, factors: __, ...bare } = makeCatalogue()
  const { accepted: ___, ...risk } = makeRisk({ title: '  A bad release ' })
  expect(parseRiskCatalogue({ ...bare, risks: [risk] })).toEqual({
    ok: true,
    value: makeCatalogue({ risks: [makeRisk({ accepted: false })] }),
  })
})

it('tells every fault at once, each with its place', () => {
  const risks = [makeRisk({ detectMinutes: -1 }), { ...makeRisk(), extra: 1, daysBetween: 0 }, { id: 'x' }]
  expect(faultsOf({ ...makeCatalogue(), risks, factors: [makeFactor(), makeFactor()] })).toEqual(
    expect.arrayContaining([
      ['risks.0.detectMinutes', 'tooSmall'],
      ['risks.1.daysBetween', 'tooSmall'],
      ['risks.1.extra', 'unknownKey'],
      ['risks.1.id', 'duplicateId'],
      ['risks.2.title', 'missing'],
      ['factors.1.id', 'duplicateId'],
    ]),
  )
})

it('tells who writes percentages that shares are needed', () => {
  expect(faultsOf({ ...makeCatalogue({ slo: 99.9, risks: [makeRisk({ impactShare: 20 })] }) })).toEqual([
    ['slo', 'shareNeeded'],
    ['risks.0.impactShare', 'shareNeeded'],
  ])
  expect(faultsOf(makeCatalogue({ slo: 0 }))).toEqual([['slo', 'shareNeeded']])
})

it('refuses other documents, newer versions, unsafe names and endless lists', () => {
  expect(faultsOf('risks')).toEqual([['', 'wrongType']])
  expect(faultsOf({ ...makeCatalogue(), format: 'plumbline/round' })).toEqual([['format', 'wrongFormat']])
  expect(faultsOf({ ...makeCatalogue(), version: 2 })).toEqual([['version', 'newerVersion']])
  expect(faultsOf({ ...makeCatalogue(), risks: Array(501).fill(makeRisk()) })).toEqual([['risks', 'tooMany']])
  expect(faultsOf(JSON.parse('{"format":"plumbline/risks","version":1,"__proto__":{}}'))).toContainEqual([
    '__proto__',
    'forbiddenKey',
  ])
})
