const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Map([...alphabet].map((letter, value) => [letter, value]))

/** Base64 with padding, on every host alike. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let start = 0; start < bytes.length; start += 3) {
    const bits = ((bytes[start] ?? 0) << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) text += alphabet.charAt((bits >> shift) & 63)
  }
  const surplus = (3 - (bytes.length % 3)) % 3
  return text.slice(0, text.length - surplus) + '='.repeat(surplus)
}

/** The bytes of a base64 text; null where it is none. */
export const fromBase64 = (text: string): Uint8Array | null => {
  const letters = text.replace(/={1,2}$/, '')
  if (text.length % 4 !== 0 || letters.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let bits = 0
  for (let index = 0; index < letters.length; index += 1) {
    const value = values.get(letters.charAt(index))
    if (value === undefined) return null
    bits = ((bits << 6) | value) & 0xffffff
    const position = index % 4
    if (position > 0) bytes[(index >> 2) * 3 + position - 1] = (bits >> (6 - 2 * position)) & 255
  }
  return bytes
}
