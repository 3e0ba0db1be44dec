import { type Canvas, rounded } from './picture-svg.ts'

type Box = { x: number; y: number; width: number; height: number }

/** Background, hatching, border and a shadow at an edge, as far as an element has them. */
export const paintBox = (element: Element, canvas: Canvas): string => {
  const style = getComputedStyle(element)
  const { left, top, width, height } = element.getBoundingClientRect()
  const box = { x: left - canvas.left, y: top - canvas.top, width, height }
  if (width === 0 || height === 0) return ''
  return `${fill(box, style)}${hatching(box, style)}${edge(box, style)}${borders(box, style)}`
}

const attributes = ({ x, y, width, height }: Box): string =>
  `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`

const fill = (box: Box, { backgroundColor, borderTopLeftRadius }: CSSStyleDeclaration): string => {
  if (isClear(backgroundColor)) return ''
  const radius = borderTopLeftRadius.endsWith('%')
    ? (Math.min(box.width, box.height) * Number.parseFloat(borderTopLeftRadius)) / 100
    : Number.parseFloat(borderTopLeftRadius)
  return `<rect ${attributes(box)}${radius > 0 ? ` rx="${rounded(radius)}"` : ''} fill="${backgroundColor}"/>`
}

/** Thin slanted lines stand for a number that is hidden; a gradient that repeats is drawn as such. */
const hatching = ({ x, y, width, height }: Box, { backgroundImage }: CSSStyleDeclaration): string => {
  const colour = /^repeating-linear-gradient\(.*?(rgb\([^)]*\)|color\([^)]*\))/.exec(backgroundImage)?.[1]
  if (colour === undefined) return ''
  const lines: string[] = []
  for (let at = 0; at < width + height; at += 7) {
    const [x1, y1] = at <= width ? [at, 0] : [width, at - width]
    const [x2, y2] = at <= height ? [0, at] : [at - height, height]
    lines.push(`M${rounded(x + x1)} ${rounded(y + y1)}L${rounded(x + x2)} ${rounded(y + y2)}`)
  }
  return `<path d="${lines.join('')}" stroke="${colour}" fill="none"/>`
}

/** A bar within the left edge, drawn by an inset shadow. */
const edge = (box: Box, { boxShadow }: CSSStyleDeclaration): string => {
  const [, colour, width] = /^(\S+\([^)]*\)) (\d+(?:\.\d+)?)px 0px 0px 0px inset$/.exec(boxShadow) ?? []
  if (colour === undefined || width === undefined) return ''
  return `<rect ${attributes({ ...box, width: Number(width) })} fill="${colour}"/>`
}

const borders = ({ x, y, width, height }: Box, style: CSSStyleDeclaration): string => {
  const sides = [
    ['Top', `M${rounded(x)} ${rounded(y)}h${rounded(width)}`],
    ['Right', `M${rounded(x + width)} ${rounded(y)}v${rounded(height)}`],
    ['Bottom', `M${rounded(x)} ${rounded(y + height)}h${rounded(width)}`],
    ['Left', `M${rounded(x)} ${rounded(y)}v${rounded(height)}`],
  ] as const
  return sides
    .map(([side, d]) => {
      const size = Number.parseFloat(style[`border${side}Width`])
      const colour = style[`border${side}Color`]
      if (!(size > 0) || style[`border${side}Style`] === 'none' || isClear(colour)) return ''
      return `<path d="${d}" stroke="${colour}" stroke-width="${rounded(size)}" fill="none"/>`
    })
    .join('')
}

const isClear = (colour: string): boolean => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour)
