const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A text as the format writes it (ECMA-376, ST_Xstring): what XML refuses, and a carriage return, which readers of XML
 * fold, as `_x000D_`; what looks like such a mark is marked itself. A lone half of a surrogate pair is replaced.
 */
export const toSpreadsheetText = (value: string): string =>
  value
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, character =>
      character === '\t' || character === '\n' ? character : `_x${hexadecimal(character)}_`,
    )
    .replace(/[&<>"]/g, character => entities[character] ?? '')

/** Takes back what `toSpreadsheetText` marked; XML itself is read already. */
export const fromSpreadsheetText = (value: string): string =>
  value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const hexadecimal = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
