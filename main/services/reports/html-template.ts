/** Markup that is safe to show. Only `html` makes it, so text from outside cannot pass for it. */
export class Html {
  readonly #markup: string

  constructor(strings: readonly string[], values: readonly HtmlValue[]) {
    this.#markup = strings.reduce((markup, part, index) => markup + part + toMarkup(values[index]), '')
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a gap of `html`: text and numbers are escaped, absent values leave nothing, lists are joined. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/**
 * Tagged template for HTML and inline SVG: whatever is filled in is escaped, in text and in quoted attributes alike.
 * Attributes must be quoted; values never belong inside <style>, <script> or an unquoted attribute.
 */
export const html = (strings: TemplateStringsArray, ...values: HtmlValue[]): Html => new Html(strings, values)

/** Markup written by this program, never by a user: style sheets and the like. */
export const ownMarkup = (markup: string): Html => new Html([markup], [])

const toMarkup = (value: HtmlValue): string => {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (Array.isArray(value)) return value.map(toMarkup).join('')
  return escapeHtml(String(value))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Characters that HTML and XML refuse: controls (but not tab, line feed, carriage return), lone surrogates, U+FFFE/F. */
const refused = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
const allowedControls = new Set(['\t', '\n', '\r'])

const escapeHtml = (text: string): string =>
  text
    .replace(refused, character => (allowedControls.has(character) ? character : '\uFFFD'))
    .replace(/[&<>"'`]/g, character => entities[character] ?? '')
