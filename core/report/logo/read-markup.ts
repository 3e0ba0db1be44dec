/** A start or an end of an element; texts, comments and instructions are not told. */
export type Tag =
  | { kind: 'start'; name: string; attributes: ReadonlyMap<string, string>; isEmpty: boolean }
  | { kind: 'end'; name: string }

const skipped = [
  { begin: '<!--', end: '-->' },
  { begin: '<![CDATA[', end: ']]>' },
  { begin: '<?', end: '?>' },
] as const

const startTag = /^<([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/
const endTag = /^<\/([A-Za-z_][\w.:-]*)\s*>/
const doctype = /^<!DOCTYPE\s[^[\]<>]*>/i
const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * The tags of an XML document in their order; null where it is not well formed, or declares anything of its own: an
 * inner document type can define entities that grow without end.
 */
export const readMarkup = (text: string): Tag[] | null => {
  const tags: Tag[] = []
  let at = text.indexOf('<')
  while (at !== -1) {
    const length = tagAt(text, at, tags)
    if (length === null) return null
    at = text.indexOf('<', at + length)
  }
  return tags
}

/** How many characters it takes; null where it is nothing that may stand there. */
const tagAt = (text: string, at: number, tags: Tag[]): number | null => {
  const skip = skipped.find(({ begin }) => text.startsWith(begin, at))
  if (skip) {
    const end = text.indexOf(skip.end, at + skip.begin.length)
    return end === -1 ? null : end + skip.end.length - at
  }
  const close = text.indexOf('>', at)
  if (close === -1) return null
  const rest = text.slice(at, tagEnd(text, at) + 1)
  const [whole, name, attributes, slash] = startTag.exec(rest) ?? []
  if (whole !== undefined && name !== undefined) {
    tags.push({ kind: 'start', name, attributes: attributesOf(attributes ?? ''), isEmpty: slash === '/' })
    return whole.length
  }
  const end = endTag.exec(rest)
  if (end?.[1] !== undefined) {
    tags.push({ kind: 'end', name: end[1] })
    return end[0].length
  }
  return doctype.exec(rest)?.[0].length ?? null
}

/** The first `>` outside of quotes. */
const tagEnd = (text: string, at: number): number => {
  let quote = ''
  for (let index = at; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return index
  }
  return text.length
}

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(attribute)].map(([, name = '', double, single]) => [name, double ?? single ?? '']))
