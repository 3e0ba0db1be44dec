import type { IncomingHttpHeaders } from 'node:http'

/** What a request may be refused for before anybody looks at what it asks. */
export type Refusal = 'foreign-host' | 'foreign-page' | 'not-signed-in'

export type GuardedRequest = { method: string; path: string; headers: IncomingHttpHeaders; isSignedIn: boolean }

/** Null where the request may go on. */
export const refusalFor = ({ method, path, headers, isSignedIn }: GuardedRequest, port: number): Refusal | null => {
  if (!isOwnHost(headers, port)) return 'foreign-host'
  if (!namesNoOther(headers) || (method !== 'GET' && !isOwnPage(headers))) return 'foreign-page'
  if (!isSignedIn && path !== '/start') return 'not-signed-in'
  // A page may be linked to from anywhere; what is behind it is only for the page.
  return isPage(path) || isFromHere(headers) ? null : 'foreign-page'
}

const isPage = (path: string): boolean => path === '/' || path === '/start'

/** Another name for this machine is somebody else's (DNS rebinding). */
const isOwnHost = ({ host }: IncomingHttpHeaders, port: number): boolean =>
  [`127.0.0.1:${port}`, `localhost:${port}`].includes(host ?? '')

/** A browser that asks for another page's sake says so with every request that page may read, or that opens a socket. */
const namesNoOther = ({ host, origin }: IncomingHttpHeaders): boolean => [undefined, `http://${host}`].includes(origin)

/** Whether a page of this server asks. A browser says so of every POST, and no page can make it lie. */
const isOwnPage = (headers: IncomingHttpHeaders): boolean =>
  headers.origin === `http://${headers.host}` && isFromHere(headers)

/** Whether a browser that tells where a request comes from tells that it is from here, or was typed in. */
export const isFromHere = (headers: IncomingHttpHeaders): boolean =>
  [undefined, 'same-origin', 'none'].includes(headers['sec-fetch-site'] as string | undefined)

/** Whether another site began this visit, in which case the browser keeps the cookie to itself. */
export const isVisitFromElsewhere = (headers: IncomingHttpHeaders): boolean =>
  ['same-site', 'cross-site'].includes(headers['sec-fetch-site'] as string)
