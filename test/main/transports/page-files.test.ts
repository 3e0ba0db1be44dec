import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, readPageFile } from '../../../main/transports/page-files.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-pages-'))
  await mkdir(join(folder, 'pages', 'assets'), { recursive: true })
  await writeFile(join(folder, 'pages', 'index.html'), '<meta content="__CSP_NONCE__">')
  await writeFile(join(folder, 'pages', 'assets', 'font-A_b.woff2'), Uint8Array.from([1, 255]))
  await writeFile(join(folder, 'pages', 'assets', 'script.js.map'), '{}')
  for (const device of ['aux.js', 'assets/Nul.css', 'index.html.']) await writeFile(join(folder, 'pages', device), '')
  await writeFile(join(folder, 'outside.html'), 'outside')
})
afterAll(() => rm(folder, { recursive: true }))

const read = async (path: string) => {
  const file = await readPageFile(join(folder, 'pages'), path, 'N0nce+/==')
  return file && { mediaType: file.mediaType, text: Buffer.from(file.bytes).toString('latin1') }
}

describe('readPageFile', () => {
  it('gives the page with the nonce of its response', async () => {
    const page = { mediaType: 'text/html; charset=utf-8', text: '<meta content="N0nce+/==">' }
    expect(await read('/')).toEqual(page)
    expect(await read('/index.html')).toEqual(page)
  })

  it('gives other files byte for byte', async () => {
    expect(await read('/assets/font-A_b.woff2')).toEqual({ mediaType: 'font/woff2', text: '\u0001ÿ' })
  })

  it('knows only the kinds of file that a page needs', async () => {
    expect(await read('/assets/script.js.map')).toBeNull()
  })

  it.each([
    '',
    'index.html',
    '/../outside.html',
    '/%2e%2e/outside.html',
    '/assets/..%2f..%2foutside.html',
    '/C:/x.html',
    '/aux.js',
    '/assets/Nul.css',
    '/index.html.',
  ])('gives nothing for %j', async path => {
    expect(await read(path)).toBeNull()
  })
})

describe('contentSecurityPolicy', () => {
  it('lets in no script and no style but its own', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self' 'nonce-abc';")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
})
