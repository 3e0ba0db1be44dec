/** UTF-8 without the encoders that not every host of core has. Lone surrogates are refused; JSON texts have none. */
export const toUtf8 = (text: string): Uint8Array => {
  const escaped = encodeURIComponent(text)
  const bytes = new Uint8Array(utf8LengthOf(escaped))
  let index = 0
  for (let at = 0; at < escaped.length; at += 1) {
    const isByte = escaped.charAt(at) === '%'
    bytes[index] = isByte ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at)
    index += 1
    if (isByte) at += 2
  }
  return bytes
}

const utf8LengthOf = (escaped: string): number => escaped.length - 2 * (escaped.split('%').length - 1)

/** The text of UTF-8 bytes; null where they are none. */
export const fromUtf8 = (bytes: Uint8Array): string | null => {
  const escaped = Array.from(bytes, byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return null
  }
}
