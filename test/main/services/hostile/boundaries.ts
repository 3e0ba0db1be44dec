import { ballotFormSchema, sealedBallotSchema } from '../../../../core/ballot/ballot.ts'
import { ballotFormOf, editionsOf } from '../../../../core/ballot/ballot-form.ts'
import { toBase64 } from '../../../../core/ballot/base64.ts'
import { readBallot } from '../../../../core/ballot/check-ballot.ts'
import { keyPairOf } from '../../../../core/ballot/sealed-box.ts'
import { parseQuestionnaire } from '../../../../core/parse-questionnaire.ts'
import { parseRound } from '../../../../core/parse-round.ts'
import { reviewPostmortem } from '../../../../core/postmortem/review-postmortem.ts'
import { cleanLogo } from '../../../../core/report/logo/clean-logo.ts'
import { readMeeting } from '../../../../core/retrospective/read-meeting.ts'
import { parseRiskCatalogue } from '../../../../core/risks/parse-risk-catalogue.ts'
import { decodeBackup, encodeBackup } from '../../../../main/services/backups/backup-file.ts'
import { packFiles, unpackFiles } from '../../../../main/services/backups/pack-files.ts'
import { readBallotFile } from '../../../../main/services/ballots/ballot-file.ts'
import { checkDocument } from '../../../../main/services/documents/check-document.ts'
import { questionnaireFromText } from '../../../../main/services/documents/questionnaire-file.ts'
import { riskCatalogueFromText } from '../../../../main/services/documents/risk-catalogue-file.ts'
import { roundFromText } from '../../../../main/services/documents/round-file.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { openZip } from '../../../../main/services/spreadsheets/read-zip.ts'
import { roundFromWorkbook } from '../../../../main/services/spreadsheets/round-from-workbook.ts'
import { writeZip } from '../../../../main/services/spreadsheets/write-zip.ts'
import { readTableFile } from '../../../../main/services/tables/read-table-file.ts'
import { makeBallot, makeCollectingRound, termsIn } from '../../../core/ballot/ballot-support.ts'
import { shortQuestionnaire, shortRound } from '../../../core/parse-support.ts'
import { makeCatalogue, makeFactor } from '../../../core/risks/risk-builders.ts'
import { messages } from '../reports/sample-reports.ts'
import type { Boundary } from './boundary.ts'
import { callBoundaries } from './call-boundaries.ts'
import { storedBoundaries } from './stored-boundaries.ts'

const round = shortRound()
const questionnaire = shortQuestionnaire()
const collecting = makeCollectingRound()
const form = ballotFormOf(collecting, termsIn(collecting), toBase64(keyPairOf(new Uint8Array(32).fill(7)).publicKey))
const sealed = {
  format: 'plumbline/sealed-ballot' as const,
  version: 1 as const,
  round: collecting.id,
  ballot: '0123456789abcdef01234567',
  editions: editionsOf(collecting.questionnaires),
  sealed: 'AAAA',
}
const catalogue = makeCatalogue({ factors: [makeFactor()] })
const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value)
const options = { newId: () => 'new', untitled: 'Untitled', known: [], now: new Date('2026-11-22T00:00:00Z') }
const host = { printPdf: async () => new Uint8Array() }
const { bytes: workbook } = await makeReport({ format: 'xlsx', round, earlierRounds: [], host, messages })
const unpack = openZip(workbook)
const sheetPaths = Array.from({ length: 7 }, (_, index) => `xl/worksheets/sheet${index + 1}.xml`)
const partPaths = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', ...sheetPaths]
const parts = new Map(partPaths.map(path => [path, unpack(path) ?? new Uint8Array()]))
const partText = (path: string): string => new TextDecoder().decode(parts.get(path))
/** The part from which answers are read. */
export const answersPath = sheetPaths.find(path => partText(path).includes('>questionnaire<')) ?? ''
/** The workbook with another text in place of one of its parts. */
export const workbookWith = (path: string, text: string): Uint8Array =>
  writeZip([...parts].map(([own, content]) => ({ path: own, bytes: own === path ? bytes(text) : content })))
const packed = await packFiles(
  (async function* () {
    yield { path: 'teams.json', bytes: Buffer.from('{}') }
  })(),
)
const backup = await encodeBackup(
  { created: '2026-11-08T10:00:00.000Z', app: '1.0.0', files: 1, packed: packed.packed },
  null,
)
const known = { round: async () => null, questionnaires: async () => [questionnaire] }

const values: Boundary[] = [
  { name: 'a round', form: 'value', sample: round, read: parseRound },
  { name: 'a round that collects', form: 'value', sample: collecting, read: parseRound },
  { name: 'a questionnaire', form: 'value', sample: questionnaire, read: parseQuestionnaire },
  { name: 'a risk catalogue', form: 'value', sample: catalogue, read: parseRiskCatalogue },
  { name: 'a form of ballots', form: 'value', sample: form, read: value => ballotFormSchema.safeParse(value) },
  { name: 'a sealed ballot', form: 'value', sample: sealed, read: value => sealedBallotSchema.safeParse(value) },
  {
    name: 'what was in a sealed ballot',
    form: 'value',
    sample: makeBallot(collecting, { ballot: sealed.ballot }),
    read: content => readBallot(form, sealed, content),
  },
  { name: 'the state of a meeting', form: 'value', sample: { step: 1, topics: [] }, read: readMeeting },
]

const table = (kind: 'risks' | 'incidents' | 'deployments', sample: string): Boundary => ({
  name: `a table of ${kind}`,
  form: 'text',
  sample,
  read: content => readTableFile({ kind, fileName: 'x.csv', text: content }, options),
})

const postmortem = `# Checkout was down

2026-11-08, by the team on call

## Timeline

- 10:00 the release went out
- 10:12 alert; somebody should have known

## Impact

20 % of users for 30 minutes.

| action | owner | due |
|---|---|---|
| Roll back by itself | the team | 2026-12-01 |
`

const texts: Boundary[] = [
  { name: 'the file of a round', form: 'text', sample: text(round), read: roundFromText },
  {
    name: 'the YAML of a questionnaire',
    form: 'text',
    sample: text(questionnaire),
    read: content => questionnaireFromText(content, 'x.yaml'),
  },
  {
    name: 'a file of either kind',
    form: 'text',
    sample: text(questionnaire),
    read: content => checkDocument(content, 'x'),
  },
  {
    name: 'the file of a risk catalogue',
    form: 'text',
    sample: text(catalogue),
    read: content => riskCatalogueFromText(content, 'x.json'),
  },
  { name: 'the file of a ballot', form: 'text', sample: text(sealed), read: readBallotFile },
  table('risks', 'title,detect_minutes,repair_minutes,impact_share,days_between\nA bad release,30,60,20%,30\n'),
  table('incidents', 'title,start,detected,resolved,impact_share\nDown,2026-11-08T10:00Z,2026-11-08T11:00Z,,1\n'),
  table(
    'deployments',
    'deployed,committed,failed,restored\n2026-11-08T10:00Z,2026-11-07T10:00Z,yes,2026-11-08T11:00Z\n',
  ),
  {
    name: 'the answers of a spreadsheet',
    form: 'text',
    sample: partText(answersPath),
    read: content => roundFromWorkbook(workbookWith(answersPath, content), known),
  },
  {
    name: 'the sheets of a spreadsheet',
    form: 'text',
    sample: partText('xl/workbook.xml'),
    read: content => roundFromWorkbook(workbookWith('xl/workbook.xml', content), known),
  },
  { name: 'a postmortem', form: 'text', sample: postmortem, read: reviewPostmortem },
]

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><clipPath id="a"><rect width="9" height="9"/></clipPath></defs><path clip-path="url(#a)" style="fill:#123" d="M0 0h9v9z"/></svg>'

const files: Boundary[] = [
  { name: 'a drawing', form: 'bytes', sample: bytes(drawing), read: cleanLogo },
  {
    name: 'a spreadsheet',
    form: 'bytes',
    sample: workbook,
    read: content => roundFromWorkbook(content, known),
  },
  {
    name: 'a backup',
    form: 'bytes',
    sample: backup,
    read: content => decodeBackup(Buffer.from(content), 'passphrase'),
  },
  { name: 'the files of a backup', form: 'bytes', sample: packed.packed, read: unpackFiles },
]

/** Each has its own hostile shapes. */
export const fileBoundaries: readonly Boundary[] = [...values, ...texts, ...files]

/** All of them: also each call of the contract and each kind of stored file, without being named here. */
export const boundaries: readonly Boundary[] = [...fileBoundaries, ...storedBoundaries, ...callBoundaries]
