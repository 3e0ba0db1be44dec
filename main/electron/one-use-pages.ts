import { randomBytes } from 'node:crypto'

/** Documents in memory that can be fetched once each, by whoever was told the address. */
export type OneUsePages = {
  /** Keeps a document and returns its token, which nobody can guess. */
  add: (html: string) => string
  /** The document, once; null for a token that is unknown or used. */
  take: (token: string) => string | null
  drop: (token: string) => void
}

export const createOneUsePages = (): OneUsePages => {
  const pages = new Map<string, string>()
  return {
    add: html => {
      const token = randomBytes(32).toString('base64url')
      pages.set(token, html)
      return token
    },
    take: token => {
      const html = pages.get(token) ?? null
      pages.delete(token)
      return html
    },
    drop: token => {
      pages.delete(token)
    },
  }
}
