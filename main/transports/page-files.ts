import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** A file of the built renderer, as it is sent to a window. */
export type PageFile = { bytes: Uint8Array; mediaType: string }

const mediaTypes: Partial<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Where `index.html` has the nonce of its response. */
const noncePlaceholder = '__CSP_NONCE__'

/**
 * Reads the file behind the path of an address (still encoded, without query); `/` is `index.html`, which gets the
 * nonce. Null for what is not there, has an ending that the renderer has no use for, or tries to leave the folder.
 */
export const readPageFile = async (
  rendererFolder: string,
  urlPath: string,
  nonce: string,
): Promise<PageFile | null> => {
  const segments = segmentsOf(urlPath === '/' ? '/index.html' : urlPath)
  if (!segments) return null
  const mediaType = mediaTypes[extname(segments.at(-1) ?? '').toLowerCase()]
  const bytes = mediaType ? await readFile(join(rendererFolder, ...segments)).catch(() => null) : null
  if (!bytes || !mediaType) return null
  const isPage = mediaType.startsWith('text/html')
  return { mediaType, bytes: isPage ? Buffer.from(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)) : bytes }
}

/** Names of ordinary files and folders only: what a build writes. Everything else has no meaning here. */
const segmentsOf = (urlPath: string): string[] | null => {
  const path = decode(urlPath)
  if (!path?.startsWith('/')) return null
  const segments = path.slice(1).split('/')
  return segments.every(isOrdinary) ? segments : null
}

const isOrdinary = (segment: string): boolean =>
  /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(segment) && !device.test(segment) && !segment.endsWith('.')

/** On Windows these are devices wherever they stand and whatever ending they have. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const decode = (urlPath: string): string | null => {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}

/** What a page may load: its own files, and styles that carry the nonce of its response. No inline or foreign script. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
