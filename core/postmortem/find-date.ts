/** A calendar day in a text: ISO, and the words that say it. */
export type FoundDate = { iso: string; words: string; start: number }

const months: Record<string, number> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12 },
  ...{ mär: 3, mai: 5, okt: 10, dez: 12 },
}
const monthWords =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?'

const written = new RegExp(
  [
    String.raw`\b(?<y1>\d{4})-(?<m1>\d{2})-(?<d1>\d{2})(?!\d)`,
    String.raw`\b(?<d2>\d{1,2})\.\s?(?<m2>\d{1,2})\.\s?(?<y2>\d{4})\b`,
    String.raw`\b(?<d3>\d{1,2})(?:st|nd|rd|th|\.)? (?<m3>${monthWords})\b\.?,? (?<y3>\d{4})\b`,
    String.raw`\b(?<m4>${monthWords})\b\.? (?<d4>\d{1,2})(?:st|nd|rd|th)?,? (?<y4>\d{4})\b`,
  ].join('|'),
  'iu',
)

/** The first full date in the first 4000 characters, or null: ISO, 1.12.2026, "1 December 2026", "December 1, 2026". */
export const findDate = (text: string): FoundDate | null => {
  const match = written.exec(text.slice(0, 4000))
  if (!match) return null
  const part = (name: string): string => [1, 2, 3, 4].map(n => match.groups?.[`${name}${n}`]).find(Boolean) ?? ''
  const month = /^\d/.test(part('m')) ? Number(part('m')) : (months[part('m').slice(0, 3).toLowerCase()] ?? 0)
  const iso = isoDate(Number(part('y')), month, Number(part('d')))
  return iso === null ? null : { iso, words: match[0], start: match.index }
}

const isoDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}
