import { type Canvas, pictureFamily, rounded } from './picture-svg.ts'

/** What a style sheet may have said of a shape; all else stands in its attributes already. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'vector-effect',
  'text-anchor',
  'dominant-baseline',
  'font-size',
  'font-weight',
] as const

/** What refers to the page around, or is for programs and not for eyes. */
const dropped = /^(class|style|tabindex|focusable|role|on.*|aria-.*|data-.*|xlink:href|href)$/

/** A drawing as it stands on the page, with its styles resolved into attributes. */
export const paintSvg = (drawing: SVGSVGElement, canvas: Canvas): string => {
  const { left, top, width, height } = drawing.getBoundingClientRect()
  const clone = drawing.cloneNode(true) as SVGSVGElement
  resolve(drawing, clone)
  const place = { x: left - canvas.left, y: top - canvas.top, width, height }
  if (!clone.hasAttribute('viewBox')) clone.setAttribute('viewBox', `0 0 ${width} ${height}`)
  for (const [name, value] of Object.entries(place)) clone.setAttribute(name, String(rounded(value)))
  clone.setAttribute('overflow', getComputedStyle(drawing).overflow)
  return new XMLSerializer().serializeToString(clone)
}

const resolve = (original: Element, clone: Element): void => {
  const style = getComputedStyle(original)
  const children = [...original.children].map((child, index) => [child, clone.children[index]] as const)
  for (const { name } of [...clone.attributes]) if (dropped.test(name)) clone.removeAttribute(name)
  if (!isDefinition(original)) for (const name of properties) keep(clone, name, style.getPropertyValue(name))
  if (original.localName === 'text') clone.setAttribute('font-family', pictureFamily)
  for (const [child, copy] of children) {
    if (!copy) continue
    if (isUnseen(child)) copy.remove()
    else resolve(child, copy)
  }
}

const keep = (clone: Element, name: string, value: string): void => {
  if (value !== '' && value !== 'auto' && value !== 'none') clone.setAttribute(name, value)
  else if (value === 'none') clone.setAttribute(name, 'none')
}

const isDefinition = ({ localName }: Element): boolean =>
  ['defs', 'clipPath', 'title', 'desc', 'style'].includes(localName)

const isUnseen = (element: Element): boolean => {
  const { display, visibility } = getComputedStyle(element)
  if (['defs', 'clipPath', 'title', 'desc'].includes(element.localName)) return false
  return (
    display === 'none' || visibility === 'hidden' || ['style', 'script', 'foreignObject'].includes(element.localName)
  )
}
