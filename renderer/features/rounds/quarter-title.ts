/** The usual title of a round held on a date (YYYY-MM-DD): "2026 Q4". */
export const quarterTitle = (date: string): string => {
  const [year, month] = date.split('-').map(Number)
  return `${year} Q${Math.ceil((month ?? 1) / 3)}`
}
