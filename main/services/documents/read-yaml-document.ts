import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Fault, PathStep } from '../../../core/fault.ts'
import { createFaultList } from '../../../core/parse-fault-list.ts'
import { quoted } from '../../../core/parse-loosely.ts'
import { depthLimit, unsafeParts } from '../../../core/parse-safety.ts'
import { faultOfSize, withoutMark } from './document-size.ts'
import { type Locate, placed, type ReadDocument } from './read-document.ts'
import { createTextLines, type TextPlace } from './text-lines.ts'

/** Largest YAML document, in bytes: it is read far more slowly than JSON, and people write it by hand. */
export const yamlSizeLimit = 1024 * 1024

/**
 * How many line breaks and signs that can mean something a YAML document may have: what makes it slow to read. The largest
 * questionnaire that Plumbline brings has 2,700.
 */
export const yamlSignLimit = 50_000

/** How many values may be copied by aliases, and how many aliases there may be, before a document counts as a bomb. */
const aliasLimit = 100
const aliasCountLimit = 1000

/** How many faults are told of a document with a slip in its syntax: most of what follows one comes from it. */
const syntaxFaults = 3

type Placed = (offset: number) => TextPlace

/** Reads YAML 1.2 from outside: one document, no aliases beyond `aliasLimit`. Faults carry line and column. */
export const readYamlDocument = (source: string): ReadDocument => {
  const text = withoutMark(source)
  const tooLarge = faultOfSize(text, yamlSizeLimit)
  if (tooLarge) return { ok: false, faults: [tooLarge] }
  if (hasManySigns(text))
    return { ok: false, faults: [{ path: [], key: 'tooManyParts', params: { limit: yamlSignLimit } }] }
  const bottomless = bottomlessFrom(text)
  if (bottomless !== null) return { ok: false, faults: [{ ...tooDeep, ...createTextLines(text)(bottomless) }] }
  try {
    return readNodes(text)
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, faults: [tooDeep] }
    if (error instanceof ReferenceError) return { ok: false, faults: [{ path: [], key: 'aliasBomb' }] }
    throw error
  }
}

/** Whether a YAML text has more signs than are read. */
export const hasManySigns = (text: string): boolean => {
  let count = 0
  for (const _ of text.matchAll(/[\r\n\t,:?[\]{}#&*!|>'"%-]/g)) {
    count += 1
    if (count > yamlSignLimit) return true
  }
  return false
}

/**
 * Where more is open at once than in any document, inside of texts or not; null where it never is. The reader finds that
 * out itself, but only after it has looked at everything, which takes half a minute for two megabytes of brackets.
 */
const bottomlessFrom = (text: string): number | null => {
  const dashes = /^ *(?:[-?:] ){200}/m.exec(text)
  if (dashes) return dashes.index
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > 1000) return index
  }
  return null
}

const tooDeep: Fault = { path: [], key: 'tooDeep', params: { limit: depthLimit } }

const readNodes = (text: string): ReadDocument => {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    schema: 'core',
    version: '1.2',
    // The reader compares every key with every other; `faultsOfKeys` looks each up.
    uniqueKeys: false,
    stringKeys: true,
  })
  const placeAt: Placed = offset => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const errors = [...faultsOfErrors(document.errors, placeAt), ...faultsOfKeys(document, placeAt)]
  const faults = errors.length > 0 ? errors : faultsOfAliases(document, placeAt)
  if (faults.length > 0) return { ok: false, faults }
  const value: unknown = document.toJS({ maxAliasCount: aliasLimit })
  const locate = locateIn(document, placeAt)
  const unsafe = unsafeParts(value, {})
  return unsafe.length > 0 ? { ok: false, faults: placed(unsafe, locate) } : { ok: true, value, locate }
}

/** Keys that stand more than once in one map, at their second place. */
const faultsOfKeys = (document: Document, placeAt: Placed): Fault[] => {
  const list = createFaultList()
  visit(document, {
    Map: (_key, { items }) => {
      const known = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (known.has(name))
          list.add({ path: [], key: 'duplicateKey', params: { key: quoted(name) }, ...placeAt(key.range?.[0] ?? 0) })
        known.add(name)
      }
    },
  })
  return list.faults()
}

/** An alias stands for what was marked above it. */
const faultsOfAliases = (document: Document, placeAt: Placed): Fault[] => {
  const list = createFaultList()
  const marks = new Set<string>()
  let aliases = 0
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) marks.add(node.anchor)
        return undefined
      }
      aliases += 1
      if (!marks.has(node.source)) {
        const place = placeAt(node.range?.[0] ?? 0)
        list.add({ path: [], key: 'unknownAlias', params: { name: quoted(node.source) }, ...place })
      }
      return aliases > aliasCountLimit ? visit.BREAK : undefined
    },
  })
  return aliases > aliasCountLimit ? [{ path: [], key: 'aliasBomb' }] : list.faults()
}

const faultsOfErrors = (errors: readonly YAMLError[], placeAt: Placed): Fault[] => {
  const list = createFaultList()
  // Where the reader gave up, what it says after that means nothing.
  const gaveUp = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  for (const error of gaveUp ? [gaveUp] : errors) list.add({ ...faultOfError(error), ...placeAt(error.pos[0]) })
  const faults = list.faults()
  return faults.some(({ key }) => key === 'notYaml') ? faults.slice(0, syntaxFaults) : faults
}

const faultOfError = ({ code, message }: YAMLError): Fault => {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return { path: [], key: 'manyDocuments' }
    case 'RESOURCE_EXHAUSTION':
      return tooDeep
    default:
      return { path: [], key: 'notYaml', params: { reason: quoted(message, 200) } }
  }
}

const locateIn =
  (document: Document, placeAt: Placed): Locate =>
  paths =>
    paths.map(path => placeAt(offsetOf(document, path)))

/** The key of the last step that is there, or its entry in a list. */
const offsetOf = (document: Document, path: readonly PathStep[]): number => {
  let node = resolved(document, document.contents)
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    const found = childOf(node, step)
    if (!found) break
    offset = found.offset ?? offset
    node = resolved(document, found.node)
  }
  return offset
}

const resolved = (document: Document, node: unknown): Node | undefined =>
  isAlias(node) ? node.resolve(document) : ((node ?? undefined) as Node | undefined)

const childOf = (node: Node | undefined, step: PathStep): { node: unknown; offset: number | undefined } | null => {
  if (isSeq(node)) {
    const entry = node.items[Number(step)] as Node | undefined
    return entry ? { node: entry, offset: entry.range?.[0] } : null
  }
  const pair = isMap(node)
    ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    : undefined
  return pair ? { node: pair.value, offset: (pair.key as Node).range?.[0] } : null
}
