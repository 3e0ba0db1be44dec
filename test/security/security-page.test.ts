import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync('SECURITY.md', 'utf8')
const checklist = page.slice(page.indexOf("## Electron's checklist"), page.indexOf('## Known and not mended'))
const rows = [...checklist.matchAll(/^\| (\d+) \| (.+) \| (.+) \| (.+) \|$/gm)]

it('has a row for every item of the checklist, with a test for all that can be tested', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  expect(rows.filter(([, , , , test]) => test?.startsWith('none')).map(([, number]) => number)).toEqual(['16'])
})

it('names files that are there', () => {
  const named = [...checklist.matchAll(/`((?:main|test)\/[^`]+\.ts|[a-z-]+\.(?:json|yml))`/g)].map(
    ([, path]) => path ?? '',
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(path => !existsSync(path))).toEqual([])
})
