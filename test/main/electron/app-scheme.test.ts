import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAppRequest, isOwnDocument, pageAddress, reportOrigin } from '../../../main/electron/app-scheme.ts'
import { createOneUsePages } from '../../../main/electron/one-use-pages.ts'
import { createPageServer } from '../../../main/electron/serve-page.ts'

let folder: string
const reports = createOneUsePages()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-scheme-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'renderer', 'index.html'), '<meta content="__CSP_NONCE__"><p>page</p>')
  await writeFile(join(folder, 'renderer', 'assets', 'app.js'), 'export {}')
  await writeFile(join(folder, 'secret.js'), 'secret')
  await mkdir(join(folder, 'renderer-old'))
  await writeFile(join(folder, 'renderer-old', 'old.js'), 'secret')
})
afterAll(() => rm(folder, { recursive: true }))

const ask = (url: string, method = 'GET'): Promise<Response> =>
  answerAppRequest({ servePage: createPageServer(join(folder, 'renderer')), reports }, new Request(url, { method }))

describe('the app scheme', () => {
  it('serves the page under a policy whose nonce stands in the page and is new each time', async () => {
    const [first, second] = [await ask(pageAddress), await ask('app://plumbline/')]
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe/)
    expect(await first.text()).toBe(`<meta content="${nonce}"><p>page</p>`)
    expect(second.headers.get('content-security-policy')).not.toBe(policy)
  })

  it('serves files with their type and forbids guessing another', async () => {
    const response = await ask('app://plumbline/assets/app.js?v=1#part')
    expect(response.headers.get('content-type')).toContain('text/javascript')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toBe('export {}')
  })

  it.each([
    'app://plumbline/../secret.js',
    'app://plumbline/assets/../../secret.js',
    'app://plumbline/%2e%2e/secret.js',
    'app://plumbline/%2e%2e%2fsecret.js',
    'app://plumbline/..%2fsecret.js',
    'app://plumbline/..%5csecret.js',
    'app://plumbline/..\\secret.js',
    'app://plumbline/%252e%252e%252fsecret.js',
    'app://plumbline/..%c0%afsecret.js',
    'app://plumbline/%uff0e%uff0e/secret.js',
    'app://plumbline//secret.js',
    'app://plumbline/assets/%00/../../secret.js',
    'app://plumbline/secret.js%00.html',
    'app://plumbline/../renderer-old/old.js',
    'app://plumbline/%2e%2e/renderer-old/old.js',
    'app://plumbline/C:%5Cwindows%5Cwin.js',
    'app://plumbline/file:///etc/passwd',
    'app://plumbline/%',
    'app://plumbline/assets',
    'app://plumbline/nothing.js',
    'app://elsewhere/index.html',
    'app://plumbline.evil/index.html',
  ])('finds nothing at %s', async url => {
    const response = await ask(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async method => {
    expect((await ask(pageAddress, method)).status).toBe(405)
  })

  it('shows a report once, under a policy without scripts and addresses', async () => {
    const url = `${reportOrigin}/${reports.add('<p>report</p>')}`
    const response = await ask(url)
    expect(await response.text()).toBe('<p>report</p>')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'",
    )
    expect((await ask(url)).status).toBe(404)
  })

  it('forgets a report that was dropped, and knows none by a guess', async () => {
    const token = reports.add('<p>report</p>')
    reports.drop(token)
    expect((await ask(`${reportOrigin}/${token}`)).status).toBe(404)
    expect((await ask(`${reportOrigin}/`)).status).toBe(404)
    expect((await ask(`${reportOrigin}/__proto__`)).status).toBe(404)
  })
})

describe('isOwnDocument', () => {
  it.each(['app://plumbline/index.html', 'app://plumbline/', 'app://plumbline/index.html#/teams/1'])(
    'takes %s for the page',
    address => expect(isOwnDocument(address)).toBe(true),
  )

  it.each([
    'app://plumbline/assets/app.js',
    'app://report/token',
    'app://plumbline.evil/index.html',
    'app://user@plumbline/index.html',
    'https://plumbline/index.html',
    'file:///index.html',
    'about:blank',
    'javascript:void(0)',
    'no address',
  ])('does not take %s for the page', address => expect(isOwnDocument(address)).toBe(false))
})
