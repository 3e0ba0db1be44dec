import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ballotFormOf } from '../../../../core/ballot/ballot-form.ts'
import { formFile, readParticipantPage } from '../../../../main/services/ballots/export-form.ts'
import { unpackForm } from '../../../../renderer/participant/embedded-form.ts'
import { makeRound } from '../../../builders.ts'

const script = `console.log("$& '</b>'")`
const style = 'p > a { margin: 0 }'
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Plumbline</title>
    <script type="module">${script}</script>
    <style>${style}</style>
  </head>
  <body><main id="root"></main></body>
</html>`

const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
const terms = { minimumGroup: 5, audience: 'team', comments: true, predictions: true } as const
const formOf = (title: string) => ballotFormOf(makeRound({ title }), terms, 'AAAA')
const textOf = (title: string) => Buffer.from(formFile(page, formOf(title)).bytes).toString('utf8')
const embeddedIn = (html: string) =>
  /<script type="application\/json" id="ballot-form">([^<]*)<\/script>/.exec(html)?.[1] ?? ''

describe('formFile', () => {
  it('puts the questions into the page, ahead of the script that reads them', async () => {
    const html = textOf('2026 Q4')
    expect(await unpackForm(embeddedIn(html))).toEqual(formOf('2026 Q4'))
    expect(html.indexOf('id="ballot-form"')).toBeLessThan(html.indexOf(script))
    expect(html.split('<script type="module">')).toHaveLength(2)
  })

  it('lets the page run and paint what it was built with, and reach nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(textOf('2026 Q4'))?.[1]
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('is named after team, round and date', () => {
    const { fileName, mediaType } = formFile(page, formOf('2026 Q4'))
    expect(fileName).toBe('checkout-2026-q4-2026-11-22.form.html')
    expect(mediaType).toBe('text/html; charset=utf-8')
  })

  it.each(['</title><script>alert(1)</script>', '$& $1 $`', '"><img src=x onerror=alert(1)>', '</script>'])(
    'shows the title %s as nothing but text',
    async title => {
      const html = textOf(title)
      expect(html.match(/<script/g)).toHaveLength(2)
      expect(html).not.toContain('<img')
      expect((await unpackForm(embeddedIn(html))).round.title).toBe(title)
    },
  )

  it('refuses a page in which there is nothing to trust', () => {
    expect(() => formFile('<p>another page</p>', formOf('2026 Q4'))).toThrow('has no')
  })
})

describe('readParticipantPage', () => {
  it('says that the page is not built where it is not', async () => {
    await expect(readParticipantPage('no/such/page.html')).rejects.toMatchObject({ key: 'notBuilt' })
  })
})
