import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../../../core/contract/report-format.ts'
import type { Round } from '../../../../core/round.ts'
import { roundFromText } from '../../../../main/services/documents/round-file.ts'
import { exporters } from '../../../../main/services/reports/exporters.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { sampleRound, smallQuestionnaire } from '../../../core/report/sample-rounds.ts'
import { formatChecks } from './format-checks.ts'
import { parseCsv } from './parse-csv.ts'
import { earlierThan, hostileRound, livelyAnswer, messages } from './sample-reports.ts'
import { xlsxText } from './xlsx-text.ts'

/** Hands the printed document through, so that a PDF can be judged by what it was printed from. */
const host = { printPdf: async (html: string) => new TextEncoder().encode(html) }

const textOf = async (format: (typeof reportFormats)[number], round: Round, earlierRounds: Round[] = []) => {
  const file = await makeReport({ format, round, earlierRounds, host, messages })
  const decode = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
  return { ...file, text: format === 'xlsx' ? xlsxText(file.bytes) : decode() }
}

/** Random letters of an embedded font may spell anything. */
const withoutFonts = (text: string) => text.replace(/base64,[A-Za-z0-9+/=]+/g, '')

/** The second pillar is answered by three of seven only. */
const withHidden = (hidden: (person: number) => number, said: string): Round => {
  const questionnaire = smallQuestionnaire()
  const isHidden = (item: number) => questionnaire.items[item]?.dimension === 'two'
  return sampleRound(
    [questionnaire],
    7,
    (item, person) => (isHidden(item) ? (person < 3 ? hidden(person) : undefined) : livelyAnswer(item, person)),
    { comments: { small: { 'two.practice': [said], 'one.practice': ['shown to all'] } } },
  )
}

describe('the list of exporters', () => {
  it('has one for each format of the contract', () => {
    expect(exporters.map(({ format }) => format).sort()).toEqual([...reportFormats].sort())
  })
})

describe.each(exporters)('the $format exporter', ({ format, extension, mediaType }) => {
  it('names its file after team, title and date', async () => {
    const file = await textOf(
      format,
      sampleRound([smallQuestionnaire()], 1, () => 2),
    )
    expect(file).toMatchObject({ fileName: `checkout-2026-q4-2026-11-22.${extension}`, mediaType })
  })

  it('tells each target, and how it was moved and why', async () => {
    const moved = { questionnaire: 'small', dimension: 'one', from: 61, to: 83, date: '2026-11-20' }
    const round = sampleRound([smallQuestionnaire()], 7, livelyAnswer, {
      targets: { small: { one: 83 } },
      targetChanges: [{ ...moved, reason: 'Two people joined' }],
    })
    const { text } = await textOf(format, round)
    const plain = withoutFonts(text)
    if (format === 'csv') {
      const [head, ...rows] = parseCsv(plain)
      const [target, dimension] = ['dimension_target', 'dimension'].map(name => head?.indexOf(name) ?? -1)
      const ofOne = rows.filter(row => row[dimension ?? -1] === 'one').map(row => row[target ?? -1])
      expect(new Set(ofOne)).toEqual(new Set(['83']))
      return
    }
    const isDeck = format === 'slides' || format === 'slides-pdf'
    for (const told of isDeck ? ['class="c-target"'] : ['83', '61', 'Two people joined']) expect(plain).toContain(told)
  })

  it('says nothing that depends on what a small group hides', async () => {
    const rounds = [withHidden(person => person, 'the quiet secret'), withHidden(() => 4, 'another')]
    const earlier = rounds.map(round => [earlierThan(round, 1), earlierThan(round, 2)])
    const [one, other] = await Promise.all(rounds.map((round, index) => textOf(format, round, earlier[index])))
    if (format === 'json') {
      expect(one?.text).not.toBe(other?.text)
      return
    }
    const stripped = (text = '') => text.replace(/\b[0-9a-f]{64}\b/g, 'fingerprint')
    expect(stripped(one?.text)).toBe(stripped(other?.text))
    expect(one?.text).not.toContain('quiet secret')
    expect(one?.text).toMatch(format === 'csv' ? /small-group/ : /Hidden|numbers are hidden/)
  })

  it('gives the same bytes for the same round', async () => {
    const round = hostileRound()
    const [one, other] = [await textOf(format, round), await textOf(format, structuredClone(round))]
    expect(one.text).toBe(other.text)
  })

  it.each([0, 1, 2, 7])('copes with %i answers', async people => {
    const { text } = await textOf(
      format,
      sampleRound([smallQuestionnaire()], people, item => item % 5, { mode: 'ballots' }),
    )
    expect(withoutFonts(text)).not.toMatch(/NaN|undefined|\[object|Infinity/)
  })

  it('copes with hostile texts everywhere', async () => {
    const round = hostileRound()
    const { text } = await textOf(format, round, [earlierThan(round, 1)])
    expect(withoutFonts(text)).not.toMatch(/NaN|undefined|\[object|Infinity/)
    formatChecks[format](text, round)
  })
})

describe.each(['html', 'pdf', 'md'] as const)('what a meeting left, as %s', format => {
  it('has notes and actions with what they are about, and the rating', async () => {
    const about = { questionnaire: 'small', dimension: 'one', item: 'one.practice' }
    const round = sampleRound([smallQuestionnaire()], 7, livelyAnswer, {
      notes: [{ id: 'n', text: 'The pager is loud', ...about }],
      actions: [{ id: 'a', text: 'Share the pager', owner: 'Team lead', due: '2027-01-31', ...about }],
      meetingRating: [0, 1, 0, 2, 1],
    })
    const { text } = await textOf(format, round)
    const words = withoutFonts(text).replace(/<[^>]*>|\\/g, ' ')
    for (const said of [
      'The pager is loud',
      'Share the pager',
      'Team lead',
      '31 January 2027',
      '3.8 of 5, from 4 people',
    ])
      expect(words).toContain(said)
    expect(words.split('On: What is the practice of one?')).toHaveLength(3)
  })
})

describe.each(['html', 'pdf', 'md'] as const)('what came of it, as %s', format => {
  const wordsOf = async (round: Round, earlierRounds: Round[] = []) =>
    withoutFonts((await textOf(format, round, earlierRounds)).text).replace(/<[^>]*>|\\/g, ' ')

  it('has earlier actions with their outcomes, and how they were judged', async () => {
    const round = sampleRound([smallQuestionnaire()], 7, livelyAnswer)
    const aim = { questionnaire: 'small', dimension: 'one' }
    const before = {
      ...earlierThan(round, 1),
      actions: [
        { id: 'a', text: 'Share the pager', done: true, ...aim },
        { id: 'b', text: 'Draw the map', owner: 'Team lead' },
        { id: 'c', text: 'Never mind', dropped: true },
      ],
    }
    const words = await wordsOf(round, [before])
    for (const said of ['Did not move: 0 in', 'Draw the map', 'Not finished yet', '0 of 1 finished actions'])
      expect(words).toContain(said)
    expect(words).toContain(messages.t('method:ledger_title'))
    expect(words).not.toContain('Never mind')
  })

  it('has dimensions as claimed and as shown where the round has evidence', async () => {
    const evidence = { small: { 'one.practice': [{ text: 'https://wiki.example/rota', date: '2026-11-01' }] } }
    const round = sampleRound([smallQuestionnaire()], 1, () => 2)
    expect(await wordsOf({ ...round, evidence })).toContain(messages.t('report:shown'))
    expect(await wordsOf({ ...round, evidence })).toContain(messages.t('method:evidence_title'))
    expect(await wordsOf(round)).not.toContain(messages.t('report:shown'))
  })
})

describe('the JSON export', () => {
  it('gives the same bytes after export, import and export', async () => {
    const first = await textOf('json', hostileRound())
    const again = roundFromText(first.text)
    if (!again.ok) throw new Error('the export cannot be imported')
    expect((await textOf('json', again.value)).text).toBe(first.text)
  })

  it('has the fingerprint that every report on the round states', async () => {
    const round = hostileRound()
    const { bytes } = await textOf('json', round)
    const fingerprint = createHash('sha256').update(bytes).digest('hex')
    for (const format of ['html', 'md'] as const) expect((await textOf(format, round)).text).toContain(fingerprint)
  })
})
