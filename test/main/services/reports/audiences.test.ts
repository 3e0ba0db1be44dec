import { describe, expect, it } from 'vitest'
import type { ReportAudience } from '../../../../core/contract/report-options.ts'
import type { Round } from '../../../../core/round.ts'
import { printWithChromium } from '../../../../main/services/reports/chromium-pdf.ts'
import { exporters } from '../../../../main/services/reports/exporters.ts'
import { findChromium } from '../../../../main/services/reports/find-chromium.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { wordsOf } from './file-words.ts'
import { markedRound, personalMark, personMark, spread, teamMarks, writtenMarks } from './marked-rounds.ts'
import { messages } from './sample-reports.ts'

const chromium = await findChromium()
if (!chromium)
  console.warn('PDF is judged by its pages here: no Chrome, Chromium or Edge (set PLUMBLINE_CHROME to one).')
const host = {
  printPdf: async (html: string) => (chromium ? printWithChromium(html, chromium) : new TextEncoder().encode(html)),
}

const [earlier, round] = [markedRound(3), markedRound(6)]
const branding = { title: 'Works of Zanzibar', accent: '#ffee00', logo: null }

const fileFor = (format: (typeof exporters)[number]['format'], audience: ReportAudience, about: Round = round) =>
  makeReport({
    format,
    round: about,
    earlierRounds: [{ ...earlier, mode: about.mode }],
    messages,
    audience,
    scope: 'history',
    branding,
    host,
  })

const wordsFor = async (format: (typeof exporters)[number]['format'], audience: ReportAudience, about?: Round) => {
  const { bytes, fileName } = await fileFor(format, audience, about)
  const words = await wordsOf(bytes)
  return words && { all: `${fileName}\n${words.all}`, shown: words.shown }
}

const numbers = [...spread.answers, spread.na, spread.unknown].map(String)
const numbersIn = (text: string) =>
  numbers.filter(number => new RegExp(`(?<![\\d.])${number}(?!\\d|\\.\\d)`).test(text))
const found = (text: string, marks: readonly string[]) => marks.filter(mark => text.includes(mark))

const onlyTeam = [writtenMarks.comment, writtenMarks.note, writtenMarks.evidence, writtenMarks.aside, personalMark]
const notPublic = [...onlyTeam, ...Object.values(writtenMarks), ...teamMarks, personMark, 'quirinius']

const forOthers = exporters.filter(({ format }) => format !== 'json')

describe('the marks', () => {
  it('are there to be found: a report for the team has what others may not see', async () => {
    const words = await wordsFor('html', 'team')
    const { comment, note, round: title, event, reason, action, service } = writtenMarks
    const shown = [comment, note, title, event, reason, action, service, personalMark, 'Zanzibar', personMark]
    expect(found(words?.all ?? '', shown)).toEqual(shown)
    expect(numbersIn((await wordsFor('csv', 'team'))?.shown ?? '')).toEqual(numbers)
    expect((await fileFor('html', 'team')).fileName).toContain('zanzibar')
  })
})

describe.each(forOthers)('the $format report', ({ format }) => {
  it('holds nothing for leadership that is for the team alone', { timeout: 120_000 }, async () => {
    const words = await wordsFor(format, 'leadership')
    if (!words) return
    expect(found(words.all, onlyTeam)).toEqual([])
    expect(numbersIn(words.shown)).toEqual([])
    expect(words.all).toContain('Zanzibar')
    if (format !== 'csv') expect(words.shown).toContain('Climate')
  })

  it('holds no name and nothing that people wrote for the public', { timeout: 120_000 }, async () => {
    const words = await wordsFor(format, 'public')
    if (!words) return
    expect(found(words.all, notPublic)).toEqual([])
    expect(numbersIn(words.shown)).toEqual([])
    expect(words.shown).toMatch(/How team works|team-practice/)
  })
})

describe.each(['leadership', 'public'] as const)('for %s', audience => {
  it('refuses the round file, which holds every answer', async () => {
    await expect(fileFor('json', audience)).rejects.toMatchObject({ code: 'conflict', key: 'reportJsonForTeam' })
  })

  it.each(['html', 'csv'] as const)('leaves out of %s what one agreed answer says of feelings', async format => {
    const agreed = markedRound(6, { mode: 'agreed', ...oneAnswer })
    const words = await wordsFor(format, audience, agreed)
    expect(found(words?.all ?? '', [personalMark])).toEqual([])
    if (format === 'html') expect(words?.shown).toContain('Climate: left out.')
  })

  it.each(['html', 'csv', 'md'] as const)('leaves out of %s what one person says to each question', async format => {
    const alone = markedRound(6, { mode: 'individual', ...oneAnswer })
    const words = await wordsFor(format, audience, alone)
    expect(found(words?.all ?? '', ['Who carries the pager for the service?', personalMark])).toEqual([])
  })
})

describe('what people were promised', () => {
  const promised = (audience: 'team' | 'organisation' | 'anyone') =>
    markedRound(6, { ballots: { state: 'opened', audience, comments: true, predictions: false } })

  it.each([
    ['team', 'leadership', 'reportPromisedTeam'],
    ['team', 'public', 'reportPromisedTeam'],
    ['organisation', 'public', 'reportPromisedOrganisation'],
  ] as const)('to the %s is kept from %s', async (to, audience, key) => {
    const failure = { code: 'conflict', key, params: { title: 'roundmark 6' } }
    await expect(fileFor('md', audience, promised(to))).rejects.toMatchObject(failure)
  })

  it('lets the others have it', async () => {
    for (const [to, audience] of [
      ['team', 'team'],
      ['organisation', 'leadership'],
      ['anyone', 'public'],
    ] as const)
      expect((await fileFor('md', audience, promised(to))).bytes.length).toBeGreaterThan(1000)
  })

  it('holds for earlier rounds too: they are left out, and the report says so', async () => {
    const before = { ...promised('team'), id: 'before', title: 'earlier promise', date: '2026-01-20' }
    const asked = { round, earlierRounds: [before], messages, format: 'md', audience: 'leadership', host } as const
    const text = new TextDecoder().decode((await makeReport(asked)).bytes)
    expect(text).not.toContain('earlier promise')
    expect(text).toContain(messages.t('report:withheldRounds', { count: 1 }))
  })
})

/** The first response alone, with its comments where one person's stand. */
const oneAnswer: Partial<Round> = {
  responses: round.responses.slice(0, 1),
  comments: undefined,
  ballots: undefined,
}
