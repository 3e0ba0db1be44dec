import type { Ballot, SealedBallot } from './ballot.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { paddedText } from './padded-text.ts'
import { boxSeedLength, type KeyPair, openBox, sealBox } from './sealed-box.ts'
import { fromUtf8 } from './utf8.ts'

/** So many random bytes, good enough for keys. */
export type RandomBytes = (length: number) => Uint8Array

/** The ballot as it leaves the page. `publicKey`: the form's, base64; fails where that is no key. */
export const sealBallot = (ballot: Ballot, publicKey: string, randomBytes: RandomBytes): SealedBallot => {
  const key = fromBase64(publicKey)
  if (key?.length !== boxSeedLength) throw new Error('The form has no valid public key')
  return {
    format: 'plumbline/sealed-ballot',
    version: 1,
    round: ballot.round,
    ballot: ballot.ballot,
    editions: ballot.editions,
    sealed: toBase64(sealBox(paddedText(JSON.stringify(ballot)), key, randomBytes(boxSeedLength))),
  }
}

/** What lies in a sealed ballot, of any shape; null where it was tampered with or sealed for another key. */
export const unsealBallot = ({ sealed }: SealedBallot, keys: KeyPair): unknown => {
  const bytes = fromBase64(sealed)
  const opened = bytes && openBox(bytes, keys)
  const text = opened && fromUtf8(opened)
  return text === null ? null : parseOrNull(text)
}

const parseOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
