/** The usual title of a round held on a date (YYYY-MM-DD): "2026 Q4". */
export const quarterTitle = (date: string): string => {
  const [year, month] = date.split('-').map(Number)
  return `${year} Q${Math.ceil((month ?? 1) / 3)}`
}

/** The usual title, told apart from the team's latest round where that has it already: "2026 Q4 (2)". */
export const nextTitle = (usual: string, latest: string | undefined): string => {
  if (latest === usual) return `${usual} (2)`
  const again = latest?.startsWith(`${usual} (`) ? Number(latest.slice(usual.length + 2, -1)) : Number.NaN
  return Number.isInteger(again) ? `${usual} (${again + 1})` : usual
}
