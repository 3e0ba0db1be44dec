/** Roughly how wide a text runs in IBM Plex Sans, in pixels; errs to the wide side. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + characterWidth(character), 0) * size

/**
 * Breaks a text into at most `most` lines of `width` pixels, between words where it can; what does not fit ends in an
 * ellipsis.
 */
export const fitText = (text: string, width: number, size: number, most: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap(part => cutWord(part, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), ellipsis(lines.slice(most - 1).join(' '), width, size)]
}

const ellipsis = (text: string, width: number, size: number): string => {
  let kept = ''
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** A word that is wider than a line becomes several. */
const cutWord = (word: string, width: number, size: number): string[] => {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return part === '' ? parts : [...parts, part]
}

const characterWidth = (character: string): number => {
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{3fffd}]/u.test(
      character,
    )
  )
    return 1
  if (/[\s.,:;!'|()[\]iljtfrI]/.test(character)) return 0.34
  if (/[mwMW@%&—…]/.test(character)) return 0.9
  return /\p{Lu}/u.test(character) ? 0.68 : 0.57
}
