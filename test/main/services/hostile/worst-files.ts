import { documentSizeLimit } from '../../../../main/services/documents/document-size.ts'
import { yamlSignLimit, yamlSizeLimit } from '../../../../main/services/documents/read-yaml-document.ts'
import { tableLimits } from '../../../../main/services/tables/read-table.ts'
import { shortQuestionnaire, shortRound } from '../../../core/parse-support.ts'
import { answersPath, workbookWith } from './boundaries.ts'
import type { HostileFile } from './hostile-files.ts'

/** What takes longest to read, as large as it is accepted at all. Made when it is asked for: together they fill the memory. */
export type WorstFile = { name: string; make: () => HostileFile }

const filled = (piece: string, size: number): string => piece.repeat(Math.floor(size / piece.length))

const yamls = [
  'a: b\n',
  '- a\n',
  '-\n',
  'a,',
  "'',",
  '{},',
  '#\n',
  '\n',
  '- &a x\n',
  '? a\n',
  '- 1e9\n',
  '"a" b\n',
  '%a\n',
]
const yamlSize = (piece: string): number =>
  Math.min(yamlSizeLimit - 2, Math.floor((yamlSignLimit - 5) / (piece.match(/\W/g)?.length ?? 1)) * piece.length)

const round = JSON.stringify(shortRound())
const questionnaire = shortQuestionnaire()
const room = documentSizeLimit - 20_000
const withResponses = (make: (index: number) => string, count: number): string =>
  JSON.stringify({ ...shortRound(), mode: 'ballots', responses: [] }).replace(
    '"responses":[]',
    `"responses":[${Array.from({ length: count }, (_, index) => make(index)).join()}]`,
  )
const names = (count: number, value: string): string =>
  Array.from({ length: count }, (_, index) => `"x${index}":${value}`).join()
const items = Array.from({ length: 1000 }, (_, index) => ({
  ...questionnaire.items[0],
  id: `i${index}`,
  requires: undefined,
}))

const jsons: [name: string, make: () => string][] = [
  ['numbers', () => `[${filled('0,', room)}0]`],
  ['lists', () => `[${filled('[],', room)}0]`],
  ['a name again and again', () => `{${filled('"a":0,', room)}"a":0}`],
  ['names', () => `{${names(500_000, '0')}}`],
  ['escapes', () => `"${filled('\\u0041', room)}"`],
  ['line breaks', () => `${filled('\n', room)}1`],
  ['responses that are none', () => withResponses(() => '{}', 100_000)],
  ['responses without answers', () => withResponses(index => `{"id":"r${index}","answers":{}}`, 100_000)],
  ['evidence of no question', () => `${round.slice(0, -1)},"evidence":{"short":{${names(9000, '[]')}}}}`],
  [
    'fields that are none',
    () =>
      JSON.stringify({
        ...questionnaire,
        items: items.map(item => ({
          ...item,
          ...Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`k${index}`, 1])),
        })),
      }),
  ],
  [
    'questions that need others',
    () => {
      const needy = items.map((item, index) => ({
        ...item,
        requires: Array.from({ length: 50 }, (_, next) => `i${(index + next + 1) % 1000}`),
      }))
      const one = { ...questionnaire, items: needy }
      return JSON.stringify({
        ...shortRound(),
        questionnaires: Array.from({ length: 8 }, (_, index) => ({ ...one, id: `q${index}` })),
      })
    },
  ],
]

const heads = {
  risks: 'title,detect_minutes,repair_minutes,impact_share,days_between\n',
  incidents: 'title,start,detected,resolved,impact_share\n',
  deployments: 'deployed,committed,failed,restored\n',
} as const
const rows = ['x,y,z,1,2\n', '\n', ',\n', 'a"b\n', '"a\n', '"\n",', 'a\n', `${'x,'.repeat(30_000)}\n`]

const cells = '<c t="inlineStr"><is><t>a</t></is></c>'.repeat(6)
const sheets: [name: string, make: () => string][] = [
  ['cells', () => `<worksheet><sheetData>${`<row>${cells}</row>`.repeat(15_000)}</sheetData></worksheet>`],
  ['empty elements', () => `<worksheet>${filled('<a/>', 4_000_000)}</worksheet>`],
  ['attributes', () => `<worksheet ${filled('a="b" ', 4_000_000)}></worksheet>`],
  ['entities', () => `<worksheet>${filled('&amp;', 4_000_000)}</worksheet>`],
]

/** One of each shape, for each place that reads it. */
export const worstFiles: readonly WorstFile[] = [
  ...yamls.map(piece => ({
    name: `YAML of ${JSON.stringify(piece)}`,
    make: () => ({ name: piece, boundary: 'the YAML of a questionnaire', content: filled(piece, yamlSize(piece)) }),
  })),
  ...jsons.map(([name, make]) => ({
    name: `JSON of ${name}`,
    make: () => ({ name, boundary: 'a file of either kind', content: make() }),
  })),
  ...Object.entries(heads).flatMap(([kind, head]) =>
    rows.map(row => ({
      name: `${kind} of ${JSON.stringify(row.slice(0, 12))}`,
      make: () => ({
        name: row,
        boundary: `a table of ${kind}`,
        content: head + filled(row, tableLimits.bytes - head.length),
      }),
    })),
  ),
  ...sheets.map(([name, make]) => ({
    name: `a spreadsheet of ${name}`,
    make: () => ({ name, boundary: 'a spreadsheet', content: workbookWith(answersPath, make()) }),
  })),
]
