import { Unreadable } from './unreadable.ts'

/** What is met in a document, in its order. Names are without their prefix; texts are without entities. */
export type XmlReader = {
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const deepest = 64

/**
 * Reads what spreadsheets are made of: elements, attributes, text, CDATA, comments and the five entities of XML itself. A
 * document type is refused, and with it every entity that somebody could declare. Fails with `Unreadable`.
 */
export const readXml = (bytes: Uint8Array, reader: XmlReader): void => {
  const xml = decode(bytes)
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    const end = start < 0 ? xml.length : start
    if (end > at && open.length > 0) reader.text?.(resolved(xml.slice(at, end)))
    if (start < 0) break
    at = readMarkup(xml, start, open, reader)
  }
  if (open.length > 0) throw new Unreadable('xlsxBroken')
}

/** Reads from a `<` on and tells where the markup ends. */
const readMarkup = (xml: string, start: number, open: string[], reader: XmlReader): number => {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4)
  if (xml.startsWith('<?', start)) return after(xml, '?>', start + 2)
  if (xml.startsWith('<![CDATA[', start)) {
    const end = after(xml, ']]>', start + 9)
    reader.text?.(xml.slice(start + 9, end - 3))
    return end
  }
  if (xml.startsWith('<!', start)) throw new Unreadable('xlsxEntities')
  const end = tagEnd(xml, start)
  readTag(xml.slice(start + 1, end - 1), open, reader)
  return end
}

const after = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw new Unreadable('xlsxBroken')
  return at + mark.length
}

/** A `>` inside of a quoted value does not end a tag. */
const tagEnd = (xml: string, start: number): number => {
  let quote = ''
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
  }
  throw new Unreadable('xlsxBroken')
}

const readTag = (tag: string, open: string[], reader: XmlReader): void => {
  if (tag.startsWith('/')) {
    const name = localName(tag.slice(1).trim())
    if (open.pop() !== name) throw new Unreadable('xlsxBroken')
    reader.close?.(name)
    return
  }
  const isEmpty = tag.endsWith('/')
  const body = isEmpty ? tag.slice(0, -1) : tag
  const [full = ''] = /^[^\s]+/.exec(body) ?? []
  const name = localName(full)
  if (name === '' || open.length >= deepest) throw new Unreadable('xlsxBroken')
  reader.open?.(name, attributesOf(body.slice(full.length)))
  if (isEmpty) reader.close?.(name)
  else open.push(name)
}

/** A name begins where none is under way: else a long word without a value would be looked at from each of its letters. */
const attribute = /(?<![^\s=])([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** By full name: `r:id` and `id` are different attributes. */
const attributesOf = (text: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(attribute))
    attributes.set(name, resolved(double ?? single ?? ''))
  return attributes
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const resolved = (text: string): string =>
  text.includes('&') ? text.replace(/&([^;&]{0,12});?/g, (_, name: string) => entity(name)) : text

const entity = (name: string): string => {
  const code = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name)
  const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10) : null
  if (point !== null && point > 0 && point <= 0x10ffff) return String.fromCodePoint(point)
  const text = Object.hasOwn(named, name) ? named[name] : undefined
  if (text === undefined) throw new Unreadable('xlsxEntities')
  return text
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('xlsxBroken')
  }
}
