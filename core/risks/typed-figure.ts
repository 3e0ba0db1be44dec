import { percentOfShare, shareOfPercent } from '../budget/typed-share.ts'
import type { Translate } from '../messages/messages.ts'
import { type FigureName, figures } from './risk-limits.ts'

/** What people typed as a figure, or what is wrong with it, said so that they can mend it. */
export type TypedFigure = { ok: true; value: number } | { ok: false; problem: string }

/** Reads a figure: minutes and days as they are, shares in percent; with a decimal point or comma, and nothing else. */
export const readFigure = (t: Translate, name: FigureName, typed: string): TypedFigure => {
  const { unit, minimum, maximum } = figures[name]
  const text = typed.trim()
  if (text === '') return { ok: false, problem: t('risks:figureEmpty') }
  if (/^[1-9]\d{0,2}([,.\s]\d{3})*,\d{3}$/.test(text))
    return { ok: false, problem: t('risks:figureAmbiguous', { text }) }
  const value = unit === 'percent' ? shareOfPercent(text) : plainNumber(text)
  if (value === null) return { ok: false, problem: t('risks:figureNotANumber', { text }) }
  const range = { minimum: figureText(name, minimum), maximum: figureText(name, maximum) }
  return value < minimum || value > maximum
    ? { ok: false, problem: t(`risks:figureRange_${unit}`, range) }
    : { ok: true, value }
}

/** A figure as it is typed: "0.2" is "20" where people write percent. */
export const figureText = (name: FigureName, value: number): string =>
  figures[name].unit === 'percent' ? percentOfShare(value) : String(value)

const plainNumber = (text: string): number | null => {
  const plain = text.replace(',', '.')
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}

/** What is wrong with a name of 1 to 120 characters; null where nothing is. */
export const nameProblem = (t: Translate, typed: string): string | null => {
  const { length } = typed.trim()
  if (length === 0) return t('risks:nameNeeded')
  return length > 120 ? t('risks:nameTooLong') : null
}
