import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64 } from '../../../../core/ballot/base64.ts'
import { cleanLogo, keptLogo } from '../../../../core/report/logo/clean-logo.ts'
import { logoLimits } from '../../../../core/report/logo/logo-limits.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const svgOf = (text: string): string | null => {
  const logo = cleanLogo(bytesOf(text))
  return logo && new TextDecoder().decode(fromBase64(logo.base64) ?? undefined)
}
const around = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`
const empty = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"></svg>'

const harmless = '<path d="M0 0L10 10Z" fill="#f00"/>'

/** What drawings have been abused for, and what must be left of each: the shape beside it and nothing else. */
const hostile = [
  '<script>alert(1)</script>',
  '<script href="https://evil.example/x.js"/>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<svg:script>alert(1)</svg:script>',
  '<style>@import url(https://evil.example)</style>',
  '<style><![CDATA[ * { fill: url(https://evil.example) } ]]></style>',
  '<foreignObject><body onload="alert(1)"></body></foreignObject>',
  '<image href="https://evil.example/x.png" width="9" height="9"/>',
  '<image xlink:href="data:image/svg+xml;base64,AAAA"/>',
  '<use href="https://evil.example/x.svg#a"/>',
  '<use xlink:href="#a"/>',
  '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
  '<animate attributeName="href" values="javascript:alert(1)"/>',
  '<set attributeName="onload" to="alert(1)"/>',
  '<text>Zanzibar</text>',
  '<title>Zanzibar</title>',
  '<metadata><rdf:RDF><dc:creator>Zanzibar</dc:creator></rdf:RDF></metadata>',
  '<filter id="a"><feImage href="https://evil.example"/></filter>',
  '<iframe src="https://evil.example"/>',
  '<svg onload="alert(1)"><path d="M0 0"/></svg>',
  '<!-- Zanzibar -->',
  '<?xml-stylesheet href="https://evil.example/x.css"?>',
]

/** Attributes that must go, on a shape that stays. */
const hostileAttributes = [
  'onload="alert(1)"',
  "onclick='alert(1)'",
  'href="javascript:alert(1)"',
  'xlink:href="https://evil.example"',
  'fill="url(https://evil.example/x.svg#a)"',
  'fill="url(//evil.example)"',
  'fill="URL(https://evil.example)"',
  'fill="u\\72l(https://evil.example)"',
  'fill="&#117;rl(https://evil.example)"',
  'style="background:url(https://evil.example)"',
  'style="fill:url(https://evil.example)"',
  'style="fill:expression(alert(1));behavior:url(x)"',
  'class="Zanzibar"',
  'data-name="Zanzibar"',
  'aria-label="Zanzibar"',
  'xml:base="https://evil.example"',
]

const refused = [
  '',
  'not a picture',
  '<html><body>hello</body></html>',
  '<svg>',
  '<svg viewBox="0 0 10 10">',
  '<svg viewBox="0 0 10 10"/>',
  '<svg viewBox="0 0 0 10"></svg>',
  '<svg></svg>',
  '<svg viewBox="0 0 10 10"><g></svg></g>',
  '<svg viewBox="0 0 10 10"><path d=M0></svg>',
  '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg viewBox="0 0 1 1"><path d="&b;"/></svg>',
  `<svg viewBox="0 0 9 9">${'<g>'.repeat(logoLimits.depth + 1)}${'</g>'.repeat(logoLimits.depth + 1)}</svg>`,
  `<svg viewBox="0 0 9 9">${'<path/>'.repeat(2 * logoLimits.elements)}</svg>`,
  around(' '.repeat(logoLimits.svgBytes)),
]

describe('a logo as SVG', () => {
  it.each(hostile)('loses %s', inner => {
    expect(svgOf(around(inner))).toBe(empty)
    expect(svgOf(around(inner + harmless))).toBe(around(harmless))
  })

  it.each(hostileAttributes)('loses %s', attribute => {
    expect(svgOf(around(`<path ${attribute} d="M0 0"/>`))).toBe(around('<path d="M0 0"/>'))
  })

  it.each(refused)('is refused as %j', text => {
    expect(cleanLogo(bytesOf(text))).toBeNull()
  })

  it('keeps shapes, paints and its own gradients', () => {
    const drawing = around(
      '<defs><linearGradient id="g" x1="0"><stop offset="0" stop-color="#123456"/></linearGradient></defs><g transform="translate(1 2)"><circle cx="1" cy="1" r="1" fill="url(#g)"/></g>',
    )
    expect(svgOf(drawing)).toBe(drawing)
    expect(svgOf(around('<path d="M0 0" style="fill: #fff; font-family: Evil"/>'))).toBe(
      around('<path d="M0 0" fill="#fff"/>'),
    )
    expect(svgOf(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b">${around(harmless)}`)).toBe(around(harmless))
  })

  it('never fails, and stays as it is when cleaned again', () => {
    const pieces = fc.constantFrom(
      ...hostile,
      ...hostileAttributes,
      harmless,
      '<g>',
      '</g>',
      '<',
      '>',
      '"',
      "'",
      '&lt;',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), parts => {
        const once = svgOf(around(parts.join('')))
        if (once === null) return
        expect(svgOf(once)).toBe(once)
        expect(once).not.toMatch(/evil|alert|Zanzibar|script|href|on\w+=|style/i)
      }),
      { numRuns: 500 },
    )
  })
})

const chunk = (type: string, data: number[]) => {
  const size = data.length
  return [size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255, ...bytesOf(type), ...data, 1, 2, 3, 4]
}
const head = (width: number, height: number) =>
  chunk('IHDR', [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 6, 0, 0, 0])
const png = (...chunks: number[][]) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...chunks.flat()])
const picture = [head(9, 9), chunk('IDAT', [1, 2, 3]), chunk('IEND', [])]

describe('a logo as PNG', () => {
  it('keeps its picture and loses what is written in it', () => {
    const [first = [], ...others] = picture
    const written = png(first, chunk('tEXt', [...bytesOf('Author\0Zanzibar')]), chunk('eXIf', [1]), ...others)
    const clean = cleanLogo(written)
    expect(fromBase64(clean?.base64 ?? '')).toEqual(png(...picture))
    expect(clean?.mediaType).toBe('image/png')
  })

  it('loses what stands behind its end', () => {
    const clean = cleanLogo(Uint8Array.from([...png(...picture), ...bytesOf('<script>')]))
    expect(fromBase64(clean?.base64 ?? '')).toEqual(png(...picture))
  })

  it.each([
    ['no head', [chunk('IDAT', [1]), chunk('IEND', [])]],
    ['no picture', [head(9, 9), chunk('IEND', [])]],
    ['no end', [head(9, 9), chunk('IDAT', [1])]],
    ['no width', [head(0, 9), chunk('IDAT', [1]), chunk('IEND', [])]],
    ['too many pixels', [head(logoLimits.pixels + 1, 9), chunk('IDAT', [1]), chunk('IEND', [])]],
    ['a chunk that runs out', [head(9, 9), [127, 255, 255, 255, ...bytesOf('IDAT'), 0, 0, 0, 0]]],
    ['too many bytes', [head(9, 9), chunk('IDAT', Array(logoLimits.pngBytes).fill(0)), chunk('IEND', [])]],
  ])('is refused with %s', (_, chunks) => {
    expect(cleanLogo(png(...chunks))).toBeNull()
  })
})

it('is taken for nothing but what it says it is', () => {
  const logo = cleanLogo(png(...picture))
  if (!logo) throw new Error('no logo')
  expect(keptLogo(logo)).toEqual(logo)
  expect(keptLogo({ ...logo, mediaType: 'image/svg+xml' })).toBeNull()
  expect(keptLogo({ ...logo, base64: '!!!' })).toBeNull()
  expect(keptLogo(null)).toBeNull()
})
