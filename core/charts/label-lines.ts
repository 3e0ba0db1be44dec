/**
 * Breaks a label at spaces into at most `limit` lines of about `width` characters, for drawings that cannot wrap text.
 * What does not fit ends in an ellipsis; a single long word keeps its line.
 */
export const labelLines = (label: string, width: number, limit: number): string[] => {
  const lines: string[] = []
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= limit) return lines
  const kept = lines.slice(0, limit)
  return kept.map((line, index) => (index === limit - 1 ? `${line.slice(0, width - 1)}…` : line))
}
