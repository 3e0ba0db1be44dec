import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** No characters that look or sound like another: of 8 and B, 5 and S, 2 and Z, V and U only the first is used. */
const alphabet = '23456789ACDEFGHJKMNPQRTVWXY'
const length = 8

/** A code to join a session with, written as two groups: `XXXX-XXXX`. */
export const newCode = (): string => {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
  return grouped(characters.join(''))
}

/** Whether what somebody typed is the code. Takes the same time wherever the two begin to differ. */
export const isCode = (typed: string, code: string): boolean => timingSafeEqual(digest(typed), digest(code))

const grouped = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`

const digest = (text: string): Uint8Array => createHash('sha256').update(plain(text)).digest()

/** Without dashes and spaces, in capitals, with the characters that are used for those that look alike. */
const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[BSZU]/g, character => twins[character] ?? character)

const twins: Partial<Record<string, string>> = { B: '8', S: '5', Z: '2', U: 'V' }
