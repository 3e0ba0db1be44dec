/** Letters of scripts that are written from right to left, and marks that turn the direction. */
const rightToLeft = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/

/** Keeps the direction of a text from reaching its neighbours, where no markup can (titles, margins, sentences). */
export const isolate = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)
