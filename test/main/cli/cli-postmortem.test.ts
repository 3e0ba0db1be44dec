import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { printedReviewSchema } from '../../../core/postmortem/printed-review.ts'
import { longestLine, runInside, temporaryFolder } from './cli-process.ts'

const fixtures = 'test/fixtures/postmortems'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

it('tells components, follow-ups and phrases with place, reason and rewording', async () => {
  const { code, out, err } = await runInside('postmortem', `${fixtures}/blaming.md`)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/- Details and timeline: found, lines 5 to 10\./)
  expect(out).toMatch(/An owner and a due date are missing\./)
  expect(out).toMatch(
    /blaming\.md:17:1 "Human error" \(person as cause\)\n {4}Human error is where the questions begin\./,
  )
  expect(out).toMatch(/ {4}Instead: Go one question further/)
  expect(out).toMatch(/Level 0\?/)
  expect(longestLine(out)).toBeLessThanOrEqual(80)
})

it.each(readdirSync(fixtures))('prints %s as JSON of its format', async name => {
  const { code, out } = await runInside('postmortem', '--json', `${fixtures}/${name}`)
  expect(code).toBe(0)
  const review = printedReviewSchema.parse(JSON.parse(out))
  const text = readFileSync(`${fixtures}/${name}`, 'utf8')
  expect(review.components).toHaveLength(5)
  for (const { start, end, text: phrase } of review.marks) expect(text.slice(start, end)).toBe(phrase)
})

it('says of another language that its words were not checked', async () => {
  const { out } = await runInside('postmortem', `${fixtures}/verlauf.md`)
  expect(out).toMatch(/Not checked: the text does not look like English/)
})

it('gives 1 for what cannot be read, and 2 for wrong usage', async () => {
  const missing = await runInside('postmortem', `${folder.path}/none.md`)
  expect([missing.code, missing.out]).toEqual([1, ''])
  expect(missing.err).toMatch(/none\.md does not exist/)
  const empty = await runInside('postmortem', await folder.write('empty.md', ' \n'))
  expect([empty.code, empty.err]).toEqual([1, expect.stringMatching(/There is no text in it/)])
  const binary = await runInside('postmortem', await folder.write('picture.md', new Uint8Array([65, 0, 66])))
  expect([binary.code, binary.err]).toEqual([1, expect.stringMatching(/not readable text/)])
  expect((await runInside('postmortem')).code).toBe(2)
  expect((await runInside('postmortem', 'a.md', '--html')).code).toBe(2)
})
