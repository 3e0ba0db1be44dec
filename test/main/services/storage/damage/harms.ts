import { encodeStored } from '../../../../../main/services/storage/stored-form.ts'
import type { chanceOf } from '../../../../core/ballot/ballot-support.ts'

/** Something that can become of a file: other bytes, or (null) bytes that nobody may read any more. */
export type Harm = {
  name: string
  apply: (bytes: Buffer) => Buffer | null
  /** What a file that is listed is listed for, where only one thing would be true. */
  reason?: 'newer-version' | 'unreadable'
}

type Chance = ReturnType<typeof chanceOf>

const truncated = (sixteenths: number): Harm => ({
  name: `cut off at ${sixteenths}/16`,
  apply: bytes => bytes.subarray(0, Math.floor((bytes.length * sixteenths) / 16)),
})

const flipped = (number: number, chance: Chance): Harm => ({
  name: `with bit flip ${number}`,
  apply: bytes => {
    const bit = chance.below(bytes.length * 8)
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return changed
  },
})

/** The content of a stored file as a later Plumbline might write it. */
const raised = (bytes: Buffer): Buffer => {
  const { content } = JSON.parse(bytes.toString()) as { content: object }
  return encodeStored({ ...content, version: 99 })
}

/** The same with a field that this version does not know. */
const extended = (bytes: Buffer): Buffer => {
  const { content } = JSON.parse(bytes.toString()) as { content: object }
  return encodeStored({ ...content, later: { added: true } })
}

const others: readonly Harm[] = [
  { name: 'empty', apply: () => Buffer.alloc(0) },
  { name: 'full of zeros', apply: bytes => Buffer.alloc(bytes.length) },
  { name: 'with a picture in its place', apply: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
  { name: 'with other JSON in its place', apply: () => Buffer.from('{"format":"somebody/else","version":1}\n') },
  { name: 'with another stored thing in its place', apply: () => encodeStored({ title: 'x' }) },
  { name: 'with a list in its place', apply: () => encodeStored([1, 2, 3]) },
  { name: 'with its end twice', apply: bytes => Buffer.concat([bytes, bytes.subarray(-100)]) },
  {
    name: 'stored by a newer Plumbline',
    apply: bytes => Buffer.from(bytes.toString().replace('"version":1,', '"version":99,')),
    reason: 'newer-version',
  },
  { name: 'written by a newer Plumbline', apply: raised, reason: 'newer-version' },
  { name: 'with a field of a newer Plumbline', apply: extended, reason: 'newer-version' },
  { name: 'that may not be read', apply: () => null, reason: 'unreadable' },
]

/** Every harm there is: cut off at each sixteenth, as many flips of bits as asked for, and all the others. */
export const allHarms = (flips: number, chance: Chance): Harm[] => [
  ...Array.from({ length: 15 }, (_, index) => truncated(index + 1)),
  ...Array.from({ length: flips }, (_, index) => flipped(index + 1, chance)),
  ...others,
]

/** A few of each, for every run. */
export const someHarms = (chance: Chance): Harm[] => [
  ...[1, 8, 15].map(truncated),
  ...[1, 2, 3].map(number => flipped(number, chance)),
  ...others,
]
