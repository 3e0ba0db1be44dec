import { expect, it } from 'vitest'
import { filterPackages } from '../../../../renderer/features/settings/filter-packages.ts'

const packages = [
  { name: '@stdlib/number-ctor', version: '1', licence: 'Apache-2.0', text: 0 },
  { name: '@stdlib/beta', version: '1', licence: 'Apache-2.0 AND BSL-1.0', text: 1 },
  { name: 'react', version: '1', licence: 'MIT', text: 2 },
]
const found = (wanted: string) => filterPackages(packages, wanted).map(({ name }) => name)

it('finds packages by every word in their name or licence', () => {
  expect(found(' STDLIB  bsl')).toEqual(['@stdlib/beta'])
  expect(found('apache')).toEqual(['@stdlib/number-ctor', '@stdlib/beta'])
  expect(found('zod')).toEqual([])
  expect(found(' ')).toHaveLength(3)
})
