import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may use the app: whoever holds the cookie that a start link was exchanged for. A start link works once, and only
 * the newest one.
 */
export type SignIn = {
  /** The token of a new start link; the one before stops working. */
  newStartToken: () => string
  /** The cookie's value for a start token that is still good, else null. Uses the token up. */
  exchange: (startToken: string) => string | null
  /** `cookies`: all that came under the name of ours. Other servers of this machine can add some. */
  isSignedIn: (cookies: readonly string[]) => boolean
}

const newToken = (): string => randomBytes(32).toString('base64url')

export const createSignIn = (): SignIn => {
  const session = newToken()
  let startToken: string | null = null
  return {
    newStartToken: () => {
      startToken = newToken()
      return startToken
    },
    exchange: found => {
      if (startToken === null || !isSame(found, startToken)) return null
      startToken = null
      return session
    },
    isSignedIn: cookies => cookies.some(cookie => isSame(cookie, session)),
  }
}

/** The values of every cookie of a name in a header. */
export const cookiesNamed = (name: string, header = ''): string[] =>
  header
    .split(';')
    .map(cookie => cookie.trim())
    .filter(cookie => cookie.startsWith(`${name}=`))
    .map(cookie => cookie.slice(name.length + 1))

/** Takes the same time wherever two tokens begin to differ. */
const isSame = (found: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(found), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
