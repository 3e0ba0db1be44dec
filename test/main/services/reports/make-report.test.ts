import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../../../core/contract/report-format.ts'
import { makeReport, previewHtml } from '../../../../main/services/reports/make-report.ts'
import { makeBallotRound, makeQuestionnaire } from '../../../builders.ts'
import { messages } from './sample-reports.ts'

const terms = { audience: 'team', comments: true, predictions: false } as const
const sealed = makeBallotRound(makeQuestionnaire(), [], {
  id: 'sealed',
  title: '2026 Q3',
  date: '2026-08-22',
  ballots: { ...terms, state: 'collecting' },
})
const opened = makeBallotRound(makeQuestionnaire(), Array<string>(6).fill('412412'))
const host = { printPdf: async (html: string) => new TextEncoder().encode(html) }
const refusal = expect.objectContaining({ code: 'conflict', key: 'ballotsSealed', params: { title: '2026 Q3' } })

describe('a report on ballots that are still sealed', () => {
  it.each(reportFormats)('is not made as %s', async format => {
    await expect(makeReport({ format, round: sealed, earlierRounds: [], host, messages })).rejects.toEqual(refusal)
  })

  it('is not shown either', async () => {
    await expect(previewHtml({ round: sealed, earlierRounds: [], messages })).rejects.toEqual(refusal)
  })
})

it('a report on a later round says nothing of one that is still sealed', async () => {
  const made = await makeReport({ format: 'md', round: opened, earlierRounds: [sealed], host, messages })
  expect(new TextDecoder().decode(made.bytes)).not.toContain('2026 Q3')
})
