/** A place in a text as editors show it: both count from 1; the column counts UTF-16 units. */
export type TextPlace = { line: number; column: number }

/** Characters after which the lines so far are noted down. */
const step = 4096
const lineBreak = 10

/** Looks up places by offset; goes through the text once, and through a piece of it for each place. */
export const createTextLines = (text: string): ((offset: number) => TextPlace) => {
  const notes = Math.floor(text.length / step) + 1
  const lines = new Uint32Array(notes)
  const starts = new Uint32Array(notes)
  const last = { line: 1, start: 0 }
  for (let at = 0; at < text.length; at += 1) {
    if (at % step === 0) {
      lines[at / step] = last.line
      starts[at / step] = last.start
    }
    if (text.charCodeAt(at) !== lineBreak) continue
    last.line += 1
    last.start = at + 1
  }
  if (text.length % step === 0) {
    lines[notes - 1] = last.line
    starts[notes - 1] = last.start
  }
  return offset => {
    const note = Math.min(Math.floor(offset / step), notes - 1)
    let [line, start] = [lines[note] ?? 1, starts[note] ?? 0]
    for (let at = text.indexOf('\n', note * step); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1
      start = at + 1
    }
    return { line, column: offset - start + 1 }
  }
}
