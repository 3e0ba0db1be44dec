import type { PathStep } from '../../../core/fault.ts'
import { depthLimit } from '../../../core/parse-safety.ts'

/** Why a text is no JSON: a key of the catalogue's words. */
export type JsonReason =
  | 'json_end'
  | 'json_unexpected'
  | 'json_afterEnd'
  | 'json_string'
  | 'json_escape'
  | 'json_number'

/** `names` and `values`: more than `jsonLimits` allow. */
export type JsonFlaw =
  | { kind: 'syntax'; reason: JsonReason; offset: number }
  | { kind: 'depth' | 'names' | 'values'; offset: number }

/** Names in one object, and values in the whole text: several times what the largest round has. */
export const jsonLimits = { names: 10_000, values: 1_000_000 } as const

/**
 * What the scan passes: every name in an object and every entry of a list, with the path up to and including it. The
 * path is the scanner's own and changes as it goes on. Nothing more is looked at once `enough` says so.
 */
export type JsonVisitor = {
  place: (path: readonly PathStep[], offset: number) => void
  duplicate: (path: readonly PathStep[], offset: number) => void
  enough?: () => boolean
}

class Stop extends Error {
  readonly flaw: JsonFlaw | null
  constructor(flaw: JsonFlaw | null) {
    super(flaw?.kind)
    this.flaw = flaw
  }
}

/**
 * Walks JSON text without building its value, because `JSON.parse` keeps no positions, takes the last of two equal
 * names without a word, and follows any depth. Null where the text is JSON, no deeper than `depthLimit` and no larger than
 * `jsonLimits`, or where the visitor had enough.
 */
export const scanJson = (text: string, visitor: JsonVisitor): JsonFlaw | null => {
  const scan: Scan = { text, at: 0, values: 0, path: [], visitor }
  try {
    skipSpace(scan)
    scanValue(scan)
    if (scan.at < text.length) fail(scan, 'json_afterEnd')
    return null
  } catch (error) {
    if (error instanceof Stop) return error.flaw
    throw error
  }
}

type Scan = {
  readonly text: string
  at: number
  values: number
  readonly path: PathStep[]
  readonly visitor: JsonVisitor
}

const fail = (scan: Scan, reason: JsonReason): never => {
  throw new Stop({ kind: 'syntax', reason: scan.at >= scan.text.length ? 'json_end' : reason, offset: scan.at })
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

const skipSpace = (scan: Scan): void => {
  while (isSpace(scan.text.charCodeAt(scan.at))) scan.at += 1
}

const literals: Partial<Record<string, string>> = { t: 'true', f: 'false', n: 'null' }

const scanValue = (scan: Scan): void => {
  scan.values += 1
  if (scan.values > jsonLimits.values) throw new Stop({ kind: 'values', offset: scan.at })
  const first = scan.text[scan.at] ?? ''
  const literal = literals[first]
  if (first === '{') scanObject(scan)
  else if (first === '[') scanList(scan)
  else if (first === '"') scanString(scan)
  else if (literal && scan.text.startsWith(literal, scan.at)) scan.at += literal.length
  else if (first === '-' || (first >= '0' && first <= '9')) scanNumber(scan)
  else fail(scan, 'json_unexpected')
  skipSpace(scan)
}

const enter = (scan: Scan): void => {
  if (scan.path.length >= depthLimit) throw new Stop({ kind: 'depth', offset: scan.at })
  scan.at += 1
  skipSpace(scan)
}

/** Steps over `mark` and the space behind it; false where something else stands. */
const take = (scan: Scan, mark: string): boolean => {
  if (scan.text[scan.at] !== mark) return false
  scan.at += 1
  skipSpace(scan)
  return true
}

const scanObject = (scan: Scan): void => {
  enter(scan)
  if (take(scan, '}')) return
  const names = new Set<string>()
  do {
    const start = scan.at
    if (scan.text[start] !== '"') fail(scan, 'json_unexpected')
    scanString(scan)
    const name = nameIn(scan.text.slice(start, scan.at))
    scan.path.push(name)
    if (names.has(name)) scan.visitor.duplicate(scan.path, start)
    else scan.visitor.place(scan.path, start)
    if (scan.visitor.enough?.()) throw new Stop(null)
    names.add(name)
    if (names.size > jsonLimits.names) throw new Stop({ kind: 'names', offset: start })
    skipSpace(scan)
    if (!take(scan, ':')) fail(scan, 'json_unexpected')
    scanValue(scan)
    scan.path.pop()
  } while (take(scan, ','))
  if (!take(scan, '}')) fail(scan, 'json_unexpected')
}

const nameIn = (quoted: string): string => (quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1))

const scanList = (scan: Scan): void => {
  enter(scan)
  if (take(scan, ']')) return
  let index = 0
  do {
    scan.path.push(index)
    scan.visitor.place(scan.path, scan.at)
    scanValue(scan)
    scan.path.pop()
    index += 1
  } while (take(scan, ','))
  if (!take(scan, ']')) fail(scan, 'json_unexpected')
}

const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const scanString = (scan: Scan): void => {
  scan.at += 1
  for (;;) {
    const code = scan.text.charCodeAt(scan.at)
    if (code === 34) break
    if (code === 92) {
      escapePattern.lastIndex = scan.at
      if (!escapePattern.test(scan.text)) fail(scan, 'json_escape')
      scan.at = escapePattern.lastIndex
    } else if (code >= 32) scan.at += 1
    else fail(scan, 'json_string')
  }
  scan.at += 1
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

const scanNumber = (scan: Scan): void => {
  numberPattern.lastIndex = scan.at
  if (!numberPattern.test(scan.text)) fail(scan, 'json_number')
  scan.at = numberPattern.lastIndex
  if (/[\w.+-]/.test(scan.text[scan.at] ?? '')) fail(scan, 'json_number')
}
