/** Letters of scripts that are written from right to left, and marks that turn the direction. */
const rightToLeft = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/

const firstStrong = '\u2068'
const end = '\u2069'

/**
 * Keeps the direction of a text from reaching its neighbours, where no markup can (titles, margins, sentences). Marks of its
 * own are made to come in pairs, or one of them would end what is put around it.
 */
export const isolate = (text: string): string => {
  if (!rightToLeft.test(text)) return text
  let depth = 0
  const paired = text.replace(/[\u2066-\u2069]/g, mark => {
    if (mark === end && depth === 0) return ''
    depth += mark === end ? -1 : 1
    return mark
  })
  return `${firstStrong}${paired}${end.repeat(depth + 1)}`
}
