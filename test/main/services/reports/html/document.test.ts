import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { accentTones } from '../../../../../core/report/accent.ts'
import { previewHtml } from '../../../../../main/services/reports/make-report.ts'
import { sampleRound, smallQuestionnaire } from '../../../../core/report/sample-rounds.ts'
import { hostileTexts } from '../hostile-texts.ts'
import { messages } from '../sample-reports.ts'

const preview = (teamName: string) =>
  previewHtml({
    round: sampleRound([smallQuestionnaire()], 1, () => 2, { team: { id: 'team', name: teamName, size: 3 } }),
    earlierRounds: [],
    messages,
  })
const styleOf = (html: string) => html.slice(html.indexOf('<style>') + 7, html.indexOf('</style>'))

describe('the document of a report', () => {
  it('allows its own style sheet by hash, its font, and nothing else', async () => {
    const html = await preview('Checkout')
    const hash = createHash('sha256').update(styleOf(html)).digest('base64')
    expect(html).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; font-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    )
    const fonts = styleOf(html).matchAll(
      /font-weight:(\d+);[^}]*src:url\(data:font\/woff2;base64,[A-Za-z0-9+/=]{20000,}\)/g,
    )
    expect([...fonts].map(([, weight]) => weight)).toEqual(['400', '500', '600'])
  })

  it.each(hostileTexts)('lets %j end neither the style sheet nor a string in it', async text => {
    const style = styleOf(await preview(text))
    const title = /@bottom-left \{ content: "([^"]*)"; font/.exec(style)?.[1] ?? ''
    expect(title).toMatch(/^([\p{L}\p{M}\p{N} ]|\\[0-9a-f]+ )*$/u)
    const shown = title.replace(/\\([0-9a-f]+) /g, (_escape, code) =>
      String.fromCodePoint(Number.parseInt(code, 16) || 0xfffd),
    )
    expect(shown.replace(/[\u2068\u2069]/g, '')).toBe(`${text}: 2026 Q4`.replaceAll('\u0000', '\uFFFD'))
    expect(style.split('{').length).toBe(style.split('}').length)
  })

  it('keeps a name that runs from right to left from turning its neighbours', async () => {
    expect(await preview('صفحة')).toContain('<title>\u2068صفحة\u2069: 2026 Q4</title>')
  })
})

describe('the head of a branded report', () => {
  const logo = { mediaType: 'image/svg+xml', base64: 'PHN2Zz48L3N2Zz4=' } as const
  const branded = (paper: 'a4' | 'letter') =>
    previewHtml({
      round: sampleRound([smallQuestionnaire()], 1, () => 2),
      earlierRounds: [],
      messages,
      paper,
      branding: { title: '<Northwind>', accent: '#ffee00', logo },
    })

  it('has its logo as a picture, which alone its policy lets in, its title, and a colour that can be read', async () => {
    const html = await branded('a4')
    expect(html).toContain('img-src data:;')
    expect(html).toContain(
      `<img class="own-logo" src="data:image/svg+xml;base64,${logo.base64}" alt="&lt;Northwind&gt;">`,
    )
    expect(styleOf(html)).toContain(`--accent:${accentTones('#ffee00').light};`)
  })

  it('is laid out for the paper that is asked for', async () => {
    expect(styleOf(await branded('a4'))).toContain('size: A4;')
    expect(styleOf(await branded('letter'))).toContain('size: letter;')
  })

  it('allows no picture where there is none', async () => {
    expect(await preview('Checkout')).not.toContain('img-src')
  })
})
