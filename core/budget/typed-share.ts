/**
 * A share (0..1 and above) that people typed as a percentage: "99.9", "99.9 %" or "99,9" for 0.999. Null where it is no
 * plain number, or negative. Rounded to 14 digits, so that what is left is the decimal that people mean.
 */
export const shareOfPercent = (typed: string): number | null => {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.')
  if (!/^(\d+\.?\d*|\.\d+)$/.test(text)) return null
  return Number((Number(text) / 100).toPrecision(14))
}

/** A share as it is typed, without its sign: "99.95" for 0.9995. */
export const percentOfShare = (share: number): string => {
  const percent = Number((share * 100).toPrecision(14))
  return percent.toFixed(12).replace(/\.?0+$/, '')
}

/** An objective (above 0 and below 1) that was typed as a percentage; null where it is none. */
export const objectiveOfPercent = (typed: string): number | null => {
  const share = shareOfPercent(typed)
  return share !== null && share > 0 && share < 1 ? share : null
}
