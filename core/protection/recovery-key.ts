/** Bytes of the secret that a recovery key stands for. */
export const secretLength = 20

/** Crockford's base 32: no letter in it is taken for a digit, nor for another letter. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupLength = 4
const secretCharacters = (secretLength * 8) / 5
const keyCharacters = secretCharacters + groupLength
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
/** Spaces, points, and every kind of hyphen and dash that a text editor makes of one. */
const betweenCharacters = /[\s.,_\-\u2010-\u2015\u2212]/g

/** The largest prime below 32^4, and a factor. With these two any one or two wrong characters are found, also two swapped. */
const modulus = 1_048_573
const factor = 37

export type ReadRecoveryKey =
  | { ok: true; secret: Uint8Array }
  | { ok: false; fault: 'length'; typed: number; wanted: number }
  | { ok: false; fault: 'mistyped' }

/** The recovery key of a secret of 20 bytes: eight groups of four characters that are the secret, and one that checks them. */
export const recoveryKeyOf = (secret: Uint8Array): string => {
  const values = toValues(secret)
  const text = [...values, ...checkOf(values)].map(value => alphabet.charAt(value)).join('')
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * The secret of a recovery key as somebody typed it: small letters, other spaces and hyphens or none, and O, I and L for
 * digits are forgiven. `length`: characters are missing or too many; `mistyped`: one or more are wrong.
 */
export const readRecoveryKey = (typed: string): ReadRecoveryKey => {
  const characters = [...typed.normalize('NFKC').toUpperCase().replace(betweenCharacters, '')]
  if (characters.length !== keyCharacters)
    return { ok: false, fault: 'length', typed: characters.length, wanted: keyCharacters }
  const values = characters.map(character => alphabet.indexOf(lookAlikes[character] ?? character))
  const [own, check] = [values.slice(0, secretCharacters), values.slice(secretCharacters)]
  const isRight = !values.includes(-1) && checkOf(own).every((value, index) => value === check[index])
  return isRight ? { ok: true, secret: toBytes(own) } : { ok: false, fault: 'mistyped' }
}

/** A sum of the values, each with a weight of its own, modulo a prime; as four values. */
const checkOf = (values: readonly number[]): number[] => {
  let sum = 0
  let weight = 1
  for (const value of values) {
    weight = (weight * factor) % modulus
    sum = (sum + weight * value) % modulus
  }
  return [15, 10, 5, 0].map(shift => (sum >> shift) & 31)
}

const toValues = (secret: Uint8Array): number[] => {
  const bits = [...secret].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: bits.length / 5 }, (_, index) => Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2))
}

const toBytes = (values: readonly number[]): Uint8Array => {
  const bits = values.map(value => value.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: bits.length / 8 }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  )
}
