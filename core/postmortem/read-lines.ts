import type { LineKind, PostmortemLine } from './findings.ts'
import { componentsOfHeading } from './heading-words.ts'

type RawLine = { number: number; start: number; text: string }

/** No line needs more of it to tell what it is. */
const shown = 200

/** The lines of a text with what each of them is. Line breaks may be those of any system; offsets stay right. */
export const readLines = (text: string): PostmortemLine[] => {
  const raw = splitLines(text)
  const isMarkdown = raw.some(({ text: line }) => /^#{1,6} /.test(line.slice(0, 8)))
  const frontEnd = frontMatterEnd(raw)
  const lines: PostmortemLine[] = []
  let open: Opened | null = null
  let inList = false
  raw.forEach((line, index) => {
    const before = lines[index - 1]?.kind ?? 'blank'
    const wasOpen: Opened | null = open
    if (index > frontEnd) open = stillOpen(wasOpen, line.text)
    const isInside = wasOpen !== null || open !== null || opens(line.text)
    const isCode = isInside || (isMarkdown && !inList && isIndentedCode(line.text, before))
    const kind = index <= frontEnd ? 'front-matter' : isCode ? 'code' : plainKind(raw, index, before)
    inList = kind === 'list' || (inList && (kind === 'blank' || /^\s/.test(line.text)))
    lines.push({ ...line, kind })
  })
  return lines
}

const isIndentedCode = (line: string, before: LineKind): boolean =>
  /^(?: {4}|\t)/.test(line) && line.trim() !== '' && (before === 'blank' || before === 'code')

const splitLines = (text: string): RawLine[] => {
  const lines: RawLine[] = []
  let start = 0
  for (const part of text.split('\n')) {
    lines.push({ number: lines.length + 1, start, text: part.endsWith('\r') ? part.slice(0, -1) : part })
    start += part.length + 1
  }
  return lines
}

/** The last line of front matter, or -1. */
const frontMatterEnd = (lines: readonly RawLine[]): number => {
  const fence = lines[0]?.text.trim()
  if (fence !== '---' && fence !== '+++') return -1
  return lines.slice(0, 200).findIndex(({ text }, index) => index > 0 && text.trim() === fence)
}

/** A fence of code with its length, or an HTML comment. */
type Opened = { mark: '`' | '~' | '-->'; length: number }

const openedBy = (line: string): Opened | null => {
  const start = line.trimStart()
  const fence = /^(?:`{3,}|~{3,})/.exec(start.slice(0, shown))?.[0]
  if (fence) return { mark: fence.startsWith('`') ? '`' : '~', length: fence.length }
  return start.startsWith('<!--') ? { mark: '-->', length: 3 } : null
}

const opens = (line: string): boolean => openedBy(line) !== null

/** What is open after a line, given what was open before it. A comment may end on the line on which it begins. */
const stillOpen = (open: Opened | null, line: string): Opened | null => {
  if (open) return closes(open, line) ? null : open
  const opened = openedBy(line)
  return opened?.mark === '-->' && closes(opened, line) ? null : opened
}

const closes = ({ mark, length }: Opened, line: string): boolean => {
  if (mark === '-->') return line.includes('-->')
  const rest = line.slice(0, shown).trim()
  return rest.length >= length && [...rest].every(character => character === mark)
}

const plainKind = (lines: readonly RawLine[], index: number, before: LineKind): LineKind => {
  const line = lines[index]?.text ?? ''
  const head = line.slice(0, shown).trim()
  if (head === '' && line.trim() === '') return 'blank'
  if (/^#{1,6}(?: |$)/.test(head)) return 'heading'
  if (head.startsWith('>')) return 'quote'
  if (head.startsWith('|')) return 'table'
  const next = (lines[index + 1]?.text ?? '').slice(0, shown).trim()
  const afterBreak = before === 'blank' || before === 'heading' || before === 'front-matter' || before === 'code'
  if (isRule(head)) return before === 'heading' ? 'heading' : 'blank'
  if (afterBreak && line.length < 100 && isPlainHeading(head, next)) return 'heading'
  if (labelOf(head) !== null) return 'label'
  return listMark.test(head) ? 'list' : 'text'
}

/** What stands before an entry of a list: "-", "3.", a box to tick. */
export const listMark = /^(?:[-*+•–]|\d{1,3}[.)])(?: {1,4}\[[ xX]\])?(?:\s|$)/

const isRule = (head: string): boolean => /^(?:={3,}|-{3,}|\*{3,}|_{3,})$/.test(head)

/** Headings as plain texts have them: underlined, in capitals, bold, ended by a colon, numbered, or a known one alone. */
const isPlainHeading = (head: string, next: string): boolean => {
  if (/^(?:={3,}|-{3,})$/.test(next)) return true
  const bare = head.replace(/^\d{1,2}[.)]\s/, '')
  if (bare.split(/\s+/).length > 8 || /[.,;!?]$/.test(bare)) return false
  if (/^\*\*[^*]+\*\*:?$/.test(head) || /^__[^_]+__:?$/.test(head)) return true
  if (listMark.test(head) && bare === head) return false
  if (bare !== head) return next === '' && componentsOfHeading(bare).length > 0
  if (head.endsWith(':')) return true
  const isLoud = /\p{Lu}{4}/u.test(head) && !/\p{Ll}/u.test(head) && !/^\d/.test(head)
  return isLoud || (bare.split(' ').length <= 5 && componentsOfHeading(bare).length > 0 && !head.includes(':'))
}

/** The label of a line such as "Impact: ..." or "**Impact:** ...", where it announces a component; else null. */
export const labelOf = (head: string): string | null => {
  const match = /^(?:[-*+] )?[*_]{0,2}(\p{L}[\p{L} /&-]{2,40})[*_]{0,2}:[*_]{0,2}\s+\S/u.exec(head)
  const title = match?.[1]
  return title !== undefined && title.split(' ').length <= 4 && componentsOfHeading(title).length > 0 ? title : null
}
