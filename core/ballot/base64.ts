const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Map([...alphabet].map((letter, value) => [letter, value]))

/** Base64 with padding, on every host alike. */
export const toBase64 = (bytes: Uint8Array): string => {
  const groups: string[] = []
  for (let start = 0; start < bytes.length; start += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(start, start + 3)
    const bits = (first << 16) | (second << 8) | third
    const letters = [18, 12, 6, 0].map(shift => alphabet[(bits >> shift) & 63]).join('')
    groups.push(letters.slice(0, bytes.length - start + 1).padEnd(4, '='))
  }
  return groups.join('')
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
