/** A place in a text as editors show it: both count from 1; the column counts UTF-16 units. */
export type TextPlace = { line: number; column: number }

/** Looks up places by offset; finds the lines once. */
export const createTextLines = (text: string): ((offset: number) => TextPlace) => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
