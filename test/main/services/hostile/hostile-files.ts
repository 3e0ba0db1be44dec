import { boundaries, workbookWith } from './boundaries.ts'
import type { Boundary } from './boundary.ts'

/** A file that somebody made to do harm, and where it comes in. */
export type HostileFile = { name: string; boundary: string; content: string | Uint8Array }

const many = 100_000
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const svg = (inner: string): Uint8Array =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}<path d="M0 0h9"/></svg>`)
const laughs = Array.from({ length: 9 }, (_, level) => {
  const entries = Array.from({ length: 9 }, () => (level === 0 ? 'lol' : `*a${level - 1}`))
  return `a${level}: &a${level} [${entries.join(', ')}]`
}).join('\n')

const yaml = (name: string, content: string): HostileFile => ({
  name,
  boundary: 'the YAML of a questionnaire',
  content,
})
const json = (name: string, content: string): HostileFile[] =>
  ['the file of a round', 'the file of a risk catalogue', 'the file of a ballot', 'a file of either kind'].map(
    boundary => ({ name, boundary, content }),
  )
const table = (name: string, content: string): HostileFile[] =>
  ['a table of risks', 'a table of incidents', 'a table of deployments'].map(boundary => ({ name, boundary, content }))
const drawing = (name: string, inner: string): HostileFile => ({ name, boundary: 'a drawing', content: svg(inner) })
const sheet = (name: string, xml: string): HostileFile => ({
  name,
  boundary: 'a spreadsheet',
  content: workbookWith('xl/workbook.xml', xml),
})
const postmortem = (name: string, content: string): HostileFile => ({ name, boundary: 'a postmortem', content })

/** None of them is taken. */
export const refusedFiles: readonly HostileFile[] = [
  yaml('aliases that grow without end', laughs),
  yaml('an alias of itself', 'a: &a [*a]'),
  yaml('a key twice', 'format: x\nformat: y'),
  yaml('a merge of prototypes', '<<: {__proto__: {polluted: true}}\n__proto__: {polluted: true}'),
  yaml(
    'a tag that makes something',
    'a: !!js/function "function () { return 1 }"\nb: !!python/object/apply:os.system [id]',
  ),
  yaml('lists without end', '['.repeat(many)),
  yaml('an indent without end', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')),
  yaml('many documents', '---\na\n'.repeat(20_000)),
  yaml('keys that are lists', '? [a, b]\n: c\n? {d: e}\n: f'),
  ...json('lists without end', '['.repeat(many)),
  ...json('lists in lists', '['.repeat(many) + ']'.repeat(many)),
  ...json('names in names', `${'{"a":'.repeat(many)}1${'}'.repeat(many)}`),
  ...json('a name twice', '{"format":"plumbline/round","format":"plumbline/risks"}'),
  ...json('a prototype', '{"format":"plumbline/round","version":1,"__proto__":{"polluted":true}}'),
  ...json('a number of many digits', `{"format":"plumbline/round","version":${'9'.repeat(many)}}`),
  ...json('names without end', `{${Array.from({ length: many }, (_, index) => `"${index}":0`).join()}}`),
  ...json('a text of NULs', '\0'.repeat(many)),
  ...json('half a pair', '{"format":"\\ud800"}'),
  sheet('a word without end in a tag', `<workbook ${'a'.repeat(many)}></workbook>`),
  sheet('a value without a name, again and again', `<workbook ${'= "" '.repeat(many / 5)}></workbook>`),
  sheet('an entity of its own', '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>'),
  sheet('a file from elsewhere', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>'),
  sheet('elements without end', '<a>'.repeat(many)),
  sheet(
    'a path that leads out',
    '<workbook><sheets><sheet name="Answers" r:id="../../../etc/passwd"/></sheets></workbook>',
  ),
]

/** Whatever becomes of them, nothing of the kind is left in what was taken. */
export const harmlessFiles: readonly HostileFile[] = [
  ...table('formulas', 'title,start,deployed\n=HYPERLINK("http://evil.example"),@SUM(1),+1\n'),
  ...table('quotes without end', `title,start,deployed\n${'"'.repeat(many + 1)}`),
  ...table('quotes that break each line', `title,start,deployed\n${'a"b,"c\n'.repeat(20_000)}`),
  ...table('columns without end', `title${',x'.repeat(many)}\n`),
  ...table('rows without end', `title,start,deployed\n${'a,b,c\n'.repeat(60_000)}`),
  ...table('names of prototypes', '__proto__,constructor,title,start,deployed\n1,2,3,4,5\n'),
  ...table(
    'numbers without end',
    `title,impact_share,days_between,detect_minutes,repair_minutes\nx,1e999,-1,${'9'.repeat(500)},NaN\n`,
  ),
  drawing('a script', '<script>alert(1)</script><g onload="alert(1)"/>'),
  drawing('a page within', '<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>'),
  drawing(
    'an address',
    '<image href="http://evil.example/p.png"/><a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>',
  ),
  drawing(
    'an address in a style',
    '<rect style="fill:url(http://evil.example)" fill="url(//evil.example#a)" width="1"/>',
  ),
  drawing('copies without end', `<defs><g id="a"/></defs>${'<use href="#a"/>'.repeat(500)}`),
  drawing(
    'movement',
    '<animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onclick" to="x"/>',
  ),
  drawing('quotes that are not closed', `<g a="${'<g a='.repeat(20_000)}`),
  drawing('an entity', '&lol;<![CDATA[<script>alert(1)</script>]]>'),
  postmortem('brackets without end', '['.repeat(many)),
  postmortem('stars without end', '*'.repeat(many)),
  postmortem('a table without end', `${'|'.repeat(many)}\n|${'-|'.repeat(many / 2)}`),
  postmortem('quotes in quotes', '> '.repeat(many / 2)),
  postmortem('links in links', '[a]('.repeat(many / 5)),
  postmortem('spaces without end', `a${' '.repeat(many)}b`),
  postmortem('one word without end', 'a'.repeat(many)),
  postmortem('dates without end', '2026-11-08 '.repeat(many / 10)),
  postmortem('blame without end', 'Alice should have known. '.repeat(many / 25)),
  postmortem('marks of another direction', '\u202e\u2066\u200b'.repeat(many / 3)),
  postmortem('markup', '<script>alert(1)</script><img src=x onerror=alert(1)>\n'.repeat(1000)),
]

/** Reads a file where it comes in. */
export const readHostile = ({ boundary, content }: HostileFile): unknown => {
  const found: Boundary | undefined = boundaries.find(({ name }) => name === boundary)
  if (!found) throw new Error(`nothing comes in as ${boundary}`)
  return (found.read as (content: unknown) => unknown)(content)
}
