import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { folderKeyOf, sealWith } from '../../../main/services/protection/folder-key.ts'
import { encodeStored } from '../../../main/services/storage/stored-form.ts'
import { makeItem, makeQuestionnaire, makeResponse, makeRound } from '../../builders.ts'
import { longestLine, runInside, runProcess, temporaryFolder } from './cli-process.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

/** Output without line breaks, so that sentences can be looked for wherever they wrap. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')

const answers = (changed: object) => ({ ...makeRound(), responses: [{ id: 'r1', answers: { 'devops-sre': changed } }] })

const badRounds: [string, string, RegExp][] = [
  ['not JSON', '{"format": "plumbline/round",', /:1:30 This is not valid JSON: it ends too early/],
  ['nothing', '', /:1:1 This is not valid JSON: it ends too early/],
  ['another format', '{"format": "survey"}', /:1:2 format This is of format "survey"; "plumbline\/round" is needed/],
  ['a newer version', JSON.stringify({ ...makeRound(), version: 2 }), /version 2 of the format; .* Update Plumbline/],
  ['unknown items', JSON.stringify(answers({ nothing: 3 })), /has no item "nothing"/],
  [
    'a value off the scale',
    JSON.stringify(answers({ 'reduce-silos.first': 5 })),
    /5 is not on this scale\. Use 0 to 4/,
  ],
  [
    'a number in quotes',
    JSON.stringify(answers({ 'reduce-silos.first': '3' })),
    /"3" in quotes is text, and an answer is a number\. Write 0 to 4 without quotes/,
  ],
  [
    'two responses with one id',
    JSON.stringify(makeRound({ mode: 'ballots', responses: [makeResponse('same', {}), makeResponse('same', {})] })),
    /responses\[1\]\.id The id "same" is already taken at responses\[0\]/,
  ],
  ['__proto__', '{"format": "plumbline/round", "__proto__": {"x": 1}}', /:1:31 __proto__ "__proto__" cannot be used/],
  ['bytes that are no text', '\u0000', /not valid JSON/],
]

const items = (...changes: object[]) => ({
  ...makeQuestionnaire(),
  items: makeQuestionnaire().items.map((item, index) => ({ ...item, ...changes[index] })),
})

const withoutLevels = (): object => {
  const [first, ...rest] = makeQuestionnaire().items
  const { levels: _, ...bare } = first ?? makeItem()
  return { ...makeQuestionnaire(), items: [bare, ...rest] }
}

const badQuestionnaires: [string, object, RegExp][] = [
  ['duplicate ids', items({}, { id: 'reduce-silos.intent' }), /:\d+:\d+ items\[1\]\.id The id .* taken at items\[0\]/],
  [
    'a cycle in requires',
    items({ requires: ['reduce-silos.first'] }, { requires: ['reduce-silos.intent'] }),
    /in a circle: reduce-silos\.intent → reduce-silos\.first → reduce-silos\.intent\. Remove one/,
  ],
  ['an unknown id in requires', items({ requires: ['gone'] }), /items\[0\]\.requires\[0\] "gone" is no item of this/],
  ['no levels', withoutLevels(), /items\[0\] An item on the practice scale needs five levels/],
  ['a missing level', items({ levels: ['a', 'b', 'c', 'd'] }), /Five levels are needed \(0 to 4\), found 4/],
  ['a weight of 0', items({ weight: 0 }), /items\[0\]\.weight A weight must be greater than 0/],
  ['a weight of NaN', items({ weight: Number.NaN }), /items\[0\]\.weight This is not a finite number/],
]

describe('a round that cannot be used', () => {
  it.each(badRounds)('is refused with its place and remedy: %s', async (_, content, text) => {
    const file = await folder.write('round.json', content)
    for (const words of [
      ['score', file],
      ['score', file, '--json'],
      ['compare', file, file],
    ]) {
      const result = await runInside(...words)
      expect(result).toMatchObject({ code: 1, out: '' })
      expect(flat(result.err)).toMatch(text)
      expect(result.err).not.toMatch(/\n\s+at /)
      expect(longestLine(result.err)).toBeLessThanOrEqual(80)
    }
  })

  it('ends the process with 1 and leaves its output empty', async () => {
    const result = await runProcess(['score', await folder.write('bad.json', '{"format": "survey"}'), '--json'])
    expect(result).toMatchObject({ code: 1, out: '' })
    expect(flat(result.err)).toMatch(/bad\.json:1:2 format This is of format "survey"/)
  })

  it('is refused at 50 MB before it is read', async () => {
    const file = join(folder.path, 'large.json')
    const handle = await open(file, 'w')
    await handle.truncate(50 * 1024 * 1024)
    await handle.close()
    const result = await runInside('score', file)
    expect(result).toMatchObject({ code: 1, out: '' })
    expect(flat(result.err)).toBe('large.json has 50 MB; files up to 8 MB are accepted. Is it the right file? ')
  })

  it('is refused when it is not UTF-8', async () => {
    const file = await folder.write('latin.json', Uint8Array.from([0x22, 0xfc, 0x22]))
    expect(flat((await runInside('score', file)).err)).toMatch(/not readable text\. Save it as UTF-8/)
  })

  it('is told to open only in its folder when that is encrypted', async () => {
    const sealed = sealWith(folderKeyOf(new Uint8Array(20)), encodeStored(makeRound()))
    const file = await folder.write('encrypted.json', sealed)
    for (const words of [
      ['score', file],
      ['compare', file, file],
      ['check', file],
    ]) {
      const result = await runInside(...words)
      expect(result).toMatchObject({ code: 1, out: '' })
      expect(flat(result.err)).toMatch(/encrypted\.json is a file of a data folder that is encrypted.* export from it/)
    }
  })

  it('is told to be missing when it is', async () => {
    const result = await runInside('score', join(folder.path, 'nothing.json'))
    expect(result).toMatchObject({ code: 1, out: '' })
    expect(flat(result.err)).toMatch(/nothing\.json does not exist\. Check the path/)
  })
})

describe('plumbline check', () => {
  it.each(badQuestionnaires)('tells what is wrong with a questionnaire: %s', async (_, value, text) => {
    const file = await folder.write('questionnaire.yaml', stringify(value))
    const result = await runInside('check', file)
    expect(result).toMatchObject({ code: 1, err: '' })
    expect(flat(result.out)).toMatch(text)
    expect(flat(result.out)).toMatch(/questionnaire\.yaml:\d+:\d+ /)
  })

  it('goes through all files and tells all faults', async () => {
    const whole = await folder.write('whole.yaml', stringify(makeQuestionnaire()))
    const round = await folder.write('round.json', JSON.stringify(makeRound()))
    const broken: Questionnaire = makeQuestionnaire({ title: '', language: 'English please' })
    const faulty = await folder.write('faulty.json', JSON.stringify(broken, null, 2))
    const { code, out, err } = await runInside('check', whole, faulty, round, join(folder.path, 'missing'))
    expect(code).toBe(1)
    expect(flat(out)).toMatch(/whole\.yaml: no faults \(questionnaire "DevOps intent and SRE practice", 6 questions\)/)
    expect(flat(out)).toMatch(/faulty\.json: 2 faults .*faulty\.json:6:3 title .*faulty\.json:7:3 language /)
    expect(flat(out)).toMatch(/round\.json: no faults \(round "2026 Q4" of Checkout, 1 response\)/)
    expect(flat(err)).toMatch(/missing does not exist/)
  })

  it('keeps to 80 columns however long the names of files are', async () => {
    const file = await folder.write(`${'long-'.repeat(30)}.yaml`, stringify(makeQuestionnaire({ title: '' })))
    const { code, out } = await runInside('check', file)
    expect(code).toBe(1)
    expect(out.replace(/\s+/g, '')).toContain(`${file}:5:1title`)
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  it('ends with 0 where nothing is wrong', async () => {
    expect((await runInside('check', await folder.write('q.yaml', stringify(makeQuestionnaire())))).code).toBe(0)
  })
})

describe('wrong usage', () => {
  it.each([
    [[], /Say what to do: name a command\. Run "plumbline --help"/],
    [['scor'], /There is no command "scor"\. Did you mean score\?/],
    [['score'], /This command needs <file>\. Run "plumbline score --help"/],
    [['score', 'a', 'b'], /That is more than this command takes/],
    [['score', 'a', '--jsn'], /There is no option "--jsn" here\. Did you mean --json\?/],
    [['compare', 'a'], /This command needs <after>/],
    [['check'], /This command needs <file>/],
    [['report', 'a', '--format', 'md'], /The option "--out <path>" is needed/],
    [['report', 'a', '--out', 'b', '--format', 'doc'], /There is no report format "doc"\. Choose one of pdf, html/],
    [['report', 'a', '--out'], /The option "--out <path>" needs a value/],
    [['serve', '--data', '--help'], /"--data <folder>" needs a value, and "--help" looks like an option/],
    [['serve', '--port', '70000'], /"70000" is not a port/],
    [['serve', '--port', '-1'], /"-1" is not a port/],
    [['serve', '--port', '8o80'], /"8o80" is not a port/],
    [['--nothing'], /There is no option "--nothing" here/],
  ])('%j ends with 2 and a way on', async (words, text) => {
    const result = await runInside(...words)
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(flat(result.err)).toMatch(text)
    expect(result.err).not.toMatch(/error:/)
    expect(longestLine(result.err)).toBeLessThanOrEqual(80)
  })

  it('ends the process with 2', async () => {
    expect(await runProcess(['scor'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/Did you mean score/),
    })
  })

  it('is not asking for help', async () => {
    for (const words of [['--help'], ['help'], ['score', '--help'], ['help', 'report'], ['serve', '-h']]) {
      const result = await runInside(...words)
      expect(result).toMatchObject({ code: 0, err: '' })
      expect(result.out).toMatch(/^Usage: plumbline/)
      expect(longestLine(result.out)).toBeLessThanOrEqual(80)
    }
  })
})
