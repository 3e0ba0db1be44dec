import { logoLimits } from './logo-limits.ts'
import { readMarkup, type Tag } from './read-markup.ts'

/** Shapes and paints. No text, which can hold names; no `use`, which can grow without end; nothing that moves or loads. */
const elements = new Set([
  ...['svg', 'g', 'defs', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask'],
])

/** How a shape is painted; these may also stand in `style`. */
const paints = new Set([
  ...['fill', 'fill-opacity', 'fill-rule', 'clip-rule', 'clip-path', 'mask', 'opacity', 'color'],
  ...['stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'stop-color', 'stop-opacity', 'display', 'visibility'],
])

const attributes = new Set([
  ...paints,
  ...[
    'id',
    'd',
    'points',
    'x',
    'y',
    'width',
    'height',
    'rx',
    'ry',
    'cx',
    'cy',
    'r',
    'x1',
    'y1',
    'x2',
    'y2',
    'fx',
    'fy',
  ],
  ...['transform', 'viewBox', 'preserveAspectRatio', 'offset', 'gradientUnits', 'gradientTransform', 'spreadMethod'],
  ...['clipPathUnits', 'maskUnits', 'maskContentUnits'],
])

/** Numbers, colours, transforms and the like: nothing in which an address or markup could stand. */
const harmless = /^[A-Za-z0-9\s.,#()%+_-]*$/
const functions = /([A-Za-z_-]*)\(/g
const known = new Set(['rgb', 'rgba', 'hsl', 'hsla', 'matrix', 'translate', 'scale', 'rotate', 'skewX', 'skewY'])
const ownPaint = /url\(#[A-Za-z][\w-]*\)/g

/**
 * A drawing of shapes alone, written anew from what is allowed: elements that are not are left out with all that they
 * hold, attributes that are not are left out. Null where it is no SVG, is too large, or has no size.
 */
export const cleanSvg = (text: string): string | null => {
  if (text.length > logoLimits.svgBytes) return null
  const tags = readMarkup(text.replace(/^\uFEFF/, ''))
  const root = tags?.find(({ kind }) => kind === 'start')
  if (!tags || root?.kind !== 'start' || root.name !== 'svg' || root.isEmpty || !hasSize(root.attributes)) return null
  const markup = written(tags)
  return markup?.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"') ?? null
}

type Open = { name: string; isKept: boolean }

/** Null where elements do not close in the order in which they opened, or are too many or too deep. */
const written = (tags: readonly Tag[]): string | null => {
  const open: Open[] = []
  let markup = ''
  if (tags.length > 2 * logoLimits.elements) return null
  for (const tag of tags) {
    const part = tag.kind === 'end' ? endText(tag.name, open) : startText(tag, open)
    if (part === null || open.length > logoLimits.depth) return null
    markup += part
    if (open.length === 0) return markup
  }
  return null
}

const endText = (name: string, open: Open[]): string | null => {
  const last = open.pop()
  if (last?.name !== name) return null
  return last.isKept ? `</${name}>` : ''
}

const startText = ({ name, attributes: given, isEmpty }: Extract<Tag, { kind: 'start' }>, open: Open[]): string => {
  const isKept = (open.at(-1)?.isKept ?? true) && elements.has(name) && (open.length === 0 || name !== 'svg')
  if (!isEmpty) open.push({ name, isKept })
  return isKept ? `<${name}${attributesText(given)}${isEmpty ? '/' : ''}>` : ''
}

const attributesText = (given: ReadonlyMap<string, string>): string =>
  [...new Map([...given].filter(([name]) => attributes.has(name)).concat(stylesOf(given.get('style') ?? '')))]
    .filter(([, value]) => isHarmless(value))
    .map(([name, value]) => ` ${name}="${value.replace(/\s+/g, ' ')}"`)
    .join('')

const stylesOf = (style: string): [string, string][] =>
  style
    .split(';')
    .map((declaration): [string, string] => {
      const [name = '', ...value] = declaration.split(':')
      return [name.trim().toLowerCase(), value.join(':').trim()]
    })
    .filter(([name]) => paints.has(name))

/** The only reference that may stand in a value is one to a paint or clip of the drawing itself. */
const isHarmless = (value: string): boolean => {
  const rest = value.replace(ownPaint, '')
  return harmless.test(rest) && [...rest.matchAll(functions)].every(([, name = '']) => known.has(name))
}

const hasSize = (given: ReadonlyMap<string, string>): boolean => {
  const box = /^\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*$/.exec(given.get('viewBox') ?? '')
  const sides = box ? [box[1], box[2]] : [given.get('width'), given.get('height')]
  return sides.every(side => /^\s*\d*\.?\d+(px)?\s*$/.test(side ?? '') && Number.parseFloat(side ?? '') > 0)
}
