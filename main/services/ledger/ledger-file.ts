import type { Ledger } from '../../../core/actions/ledger.ts'
import type { ParsedInput } from '../../../core/contract/contract.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Team } from '../../../core/round.ts'
import type { MadeFile } from '../host.ts'
import { safeFileName } from '../reports/file-name.ts'
import { ledgerCalendar } from './ledger-calendar.ts'
import { ledgerCsv } from './ledger-csv.ts'
import { ledgerMarkdown } from './ledger-markdown.ts'

type Format = ParsedInput<'ledger.export'>['format']
type Writer = {
  extension: string
  mediaType: string
  write: (t: Translate, team: Team, ledger: Ledger) => Uint8Array
}

const writers: Record<Format, Writer> = {
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    write: (t, team, ledger) => new TextEncoder().encode(ledgerMarkdown(t, team, ledger)),
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: (_t, team, ledger) => ledgerCsv(team, ledger),
  },
  calendar: {
    extension: 'ics',
    mediaType: 'text/calendar; charset=utf-8',
    write: (t, team, ledger) => new TextEncoder().encode(ledgerCalendar(t, team, ledger)),
  },
}

/** A team's actions as a file that other programs take in. */
export const ledgerFile = (t: Translate, team: Team, ledger: Ledger, format: Format): MadeFile => {
  const { extension, mediaType, write } = writers[format]
  return {
    fileName: safeFileName([team.name, t('ledger:fileName')], extension),
    mediaType,
    bytes: write(t, team, ledger),
  }
}
