import { describe, expect, it } from 'vitest'
import { html, ownMarkup } from '../../../../main/services/reports/html-template.ts'
import { hostileTexts } from './hostile-texts.ts'

describe('html', () => {
  it.each(hostileTexts)('lets nothing of %j become markup, in text or in an attribute', text => {
    const inside = html`${text}`.toString()
    expect(inside).not.toMatch(/[<>"'`]/)
    expect(inside.replace(/&(amp|lt|gt|quot|#39|#96);/g, '')).not.toContain('&')
    expect(html`<p title="${text}">${text}</p>`.toString()).toBe(`<p title="${inside}">${inside}</p>`)
  })

  it('keeps what a reader sees', () => {
    expect(html`<p>${'Tom & "Jo" <3'}</p>`.toString()).toBe('<p>Tom &amp; &quot;Jo&quot; &lt;3</p>')
  })

  it('nests markup and lists without escaping them again', () => {
    const items = ['a&b', 'c'].map(text => html`<li>${text}</li>`)
    expect(html`<ul>${items}</ul>`.toString()).toBe('<ul><li>a&amp;b</li><li>c</li></ul>')
  })

  it('leaves nothing for absent values and writes zero', () => {
    expect(html`[${null}${undefined}${false}${0}]`.toString()).toBe('[0]')
  })

  it('replaces characters that a document must not hold', () => {
    expect(html`${'a\u0000b\uD800c\td\n'}`.toString()).toBe('a\uFFFDb\uFFFDc\td\n')
  })

  it('takes markup of the program as it is', () => {
    expect(html`<style>${ownMarkup('a > b {}')}</style>`.toString()).toBe('<style>a > b {}</style>')
  })

  it('does not take an object from outside for markup', () => {
    const forged = JSON.parse('{"markup":"<script>","toString":"x"}') as never
    expect(() => html`${forged}`.toString()).toThrow()
  })
})
