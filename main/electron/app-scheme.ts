import type { Protocol } from 'electron'
import type { OneUsePages } from './one-use-pages.ts'

const scheme = 'app'

/** The origin of the app's own page, and the one under which a report is printed. */
export const pageOrigin = `${scheme}://plumbline`
export const reportOrigin = `${scheme}://report`
export const pageAddress = `${pageOrigin}/index.html`

/** A report may show what it carries and nothing else: no scripts, no addresses, no forms. */
const reportPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'"

/** Must run before Electron is ready, or the pages have no origin. */
export const registerAppScheme = (protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

export type AppScheme = {
  /** Answers for the path of a page file, which may be anything that a page can ask for. */
  servePage: (path: string) => Promise<Response>
  reports: OneUsePages
}

export const serveAppScheme = (protocol: Pick<Protocol, 'handle'>, source: AppScheme): void =>
  protocol.handle(scheme, request => answerAppRequest(source, request))

/** Answers one request for an `app:` address; what is not ours is not found. */
export const answerAppRequest = async ({ servePage, reports }: AppScheme, request: Request): Promise<Response> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
  const { host, pathname } = new URL(request.url)
  if (host === new URL(pageOrigin).host) return servePage(pathname)
  if (host === new URL(reportOrigin).host) return serveReport(reports.take(pathname.slice(1)))
  return new Response(null, { status: 404 })
}

const serveReport = (html: string | null): Response => {
  if (html === null) return new Response(null, { status: 404 })
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': reportPolicy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }
  return new Response(html, { headers })
}

/** The one document that a window may show. */
export const isOwnDocument = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, pathname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  return `${protocol}//${host}` === pageOrigin && (pathname === '/' || pathname === '/index.html')
}
