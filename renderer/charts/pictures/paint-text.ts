import { type Canvas, escaped, pictureFamily, rounded } from './picture-svg.ts'

type Line = { text: string; left: number; right: number; top: number; height: number }

/** A text in the lines in which the page breaks it, as text that can be selected. What the page cuts off ends in an ellipsis. */
export const paintText = (node: Text, canvas: Canvas): string => {
  const parent = node.parentElement
  if (!parent || node.data.trim() === '') return ''
  const style = getComputedStyle(parent)
  const clip = clipOf(parent)
  if (style.writingMode.startsWith('vertical')) return upright(node, style, clip, canvas)
  return linesOf(node, clip)
    .map(line => {
      const isRightToLeft = style.direction === 'rtl'
      const x = (isRightToLeft ? line.right : line.left) - canvas.left
      const y = line.top - canvas.top + ascent(style, line.height)
      return textMarkup(
        line.text,
        style,
        `x="${rounded(x)}" y="${rounded(y)}"${isRightToLeft ? ' direction="rtl"' : ''}`,
      )
    })
    .join('')
}

const textMarkup = (text: string, style: CSSStyleDeclaration, place: string): string =>
  `<text ${place} font-family="${pictureFamily}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${style.color}" xml:space="preserve">${escaped(text)}</text>`

/** Where the nearest element around cuts off what does not fit; null where none does. */
const clipOf = (element: Element): DOMRect | null => {
  for (let around: Element | null = element; around && around.localName !== 'article'; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around)
    if ([overflowX, overflowY].some(overflow => overflow === 'hidden' || overflow === 'clip'))
      return around.getBoundingClientRect()
  }
  return null
}

const linesOf = (node: Text, clip: DOMRect | null): Line[] => {
  const lines: Line[] = []
  const range = document.createRange()
  let [at, isCut] = [0, false]
  for (const character of node.data) {
    range.setStart(node, at)
    at += character.length
    range.setEnd(node, at)
    const rect = range.getClientRects()[0]
    if (!rect || rect.width === 0) {
      const last = lines.at(-1)
      if (last && rect && character.trim() !== '') last.text += character
      continue
    }
    if (clip && isOutside(rect, clip)) isCut = true
    else addTo(lines, character, rect)
  }
  const last = lines.at(-1)
  if (isCut && last) last.text = `${last.text.slice(0, -1).trimEnd()}…`
  return lines
    .map(line => ({ ...line, text: line.text.replace(/\s+/g, ' ').trimEnd() }))
    .filter(({ text }) => text !== '')
}

const isOutside = (rect: DOMRect, clip: DOMRect): boolean =>
  rect.right > clip.right + 1 || rect.bottom > clip.bottom + 3

const addTo = (lines: Line[], character: string, rect: DOMRect): void => {
  const last = lines.at(-1)
  if (!last || Math.abs(rect.top - last.top) > rect.height / 2) {
    const { left, right, top, height } = rect
    lines.push({ text: character, left, right, top, height })
    return
  }
  last.text += character
  last.left = Math.min(last.left, rect.left)
  last.right = Math.max(last.right, rect.right)
}

const measure = (style: CSSStyleDeclaration): CanvasRenderingContext2D | null => {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  return context
}

/** How far below the top of its box a line of text stands. */
const ascent = (style: CSSStyleDeclaration, height: number): number => {
  const metrics = measure(style)?.measureText('x')
  const [above, below] = [metrics?.fontBoundingBoxAscent ?? 4, metrics?.fontBoundingBoxDescent ?? 1]
  return (height * above) / (above + below)
}

/** A text that is read from bottom to top, as over crowded columns. */
const upright = (node: Text, style: CSSStyleDeclaration, clip: DOMRect | null, canvas: Canvas): string => {
  const range = document.createRange()
  range.selectNodeContents(node)
  const rect = range.getBoundingClientRect()
  const room = clip ? Math.min(rect.height, clip.height) : rect.height
  const bottom = clip ? Math.min(rect.bottom, clip.bottom) : rect.bottom
  const context = measure(style)
  let text = node.data
  while (context && text.length > 1 && context.measureText(text).width > room + 1)
    text = `${text.slice(0, -2).trimEnd()}…`
  const x = rect.left - canvas.left + ascent(style, rect.width)
  return textMarkup(text, style, `transform="translate(${rounded(x)} ${rounded(bottom - canvas.top)}) rotate(-90)"`)
}
