import fc from 'fast-check'
import { hostileStrings, hostileValues } from './hostile-values.ts'

/** One change: `at` and `length` are taken round the end of whatever is changed. */
type Edit = { kind: 'replace' | 'remove' | 'repeat' | 'rename'; at: number; length: number; with: number }

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'repeat', 'rename'),
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  with: fc.nat(),
})
const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 4 })

/** What stands at any place of a value, and how to put something else there. */
type Place = { parent: Record<string, unknown>; key: string }

const placesIn = (value: unknown, depth = 0): Place[] => {
  if (typeof value !== 'object' || value === null || depth > 12) return []
  const parent = value as Record<string, unknown>
  return Object.keys(parent)
    .slice(0, 60)
    .flatMap(key => [{ parent, key }, ...placesIn(parent[key], depth + 1)])
}

/** As JSON would bring it in: also a `__proto__` is a field of its own. */
const put = (parent: object, key: string, value: unknown): void => {
  if (!Array.isArray(parent) || /^\d+$/.test(key))
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

const editValue = (root: { value: unknown }, { kind, at, with: other }: Edit): void => {
  const places = placesIn(root)
  const place = places[at % places.length]
  if (!place) return
  const { parent, key } = place
  const hostile = structuredClone(hostileValues[other % hostileValues.length])
  if (kind === 'replace') put(parent, key, hostile)
  else if (kind === 'remove') delete parent[key]
  else if (kind === 'rename') put(parent, hostileStrings[other % hostileStrings.length] ?? '', parent[key])
  else put(parent, `${key}0`, structuredClone(parent[key]))
}

/** A value with a few changes anywhere in it. */
export const editedValue = (sample: unknown): fc.Arbitrary<unknown> =>
  anyEdits.map(edits => {
    const root = { value: structuredClone(sample) }
    for (const edit of edits) editValue(root, edit)
    return root.value
  })

const editText = (text: string, { kind, at, length, with: other }: Edit): string => {
  const start = at % (text.length + 1)
  const [before, own, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
  if (kind === 'remove') return before + after
  if (kind === 'repeat') return before + own.repeat(1 + (other % 300)) + after
  const hostile = hostileStrings[other % hostileStrings.length] ?? ''
  return kind === 'replace' ? before + hostile + after : before + hostile + own + after
}

/** A text with a few changes, its beginning alone, or any text at all. */
export const editedText = (sample: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: anyEdits.map(edits => edits.reduce(editText, sample)) },
    { weight: 1, arbitrary: fc.nat({ max: sample.length }).map(length => sample.slice(0, length)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 500 }) },
  )

/** Bytes with some of them changed, their beginning alone, or any bytes at all. */
export const editedBytes = (sample: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const change = fc.tuple(fc.nat({ max: sample.length - 1 }), fc.nat({ max: 255 }))
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(change, { minLength: 1, maxLength: 6 }).map(changes => {
        const bytes = Uint8Array.from(sample)
        for (const [at, byte] of changes) bytes[at] = byte
        return bytes
      }),
    },
    { weight: 2, arbitrary: fc.nat({ max: sample.length }).map(length => sample.slice(0, length)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }) },
  )
}
