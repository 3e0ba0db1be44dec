import type { BrowserContext, Frame, Page, Route } from '@playwright/test'
import { toAppAddress } from './addresses.ts'
import type { StandInProtocol, StandInSession } from './schemes.ts'
import type { StandInWebContents } from './web-contents.ts'

export type Routes = {
  protocol: StandInProtocol
  session: StandInSession
  /** Whether a page that appears is one that a window of the app waits for. */
  isExpected: (page: Page) => boolean
  /** The contents of a window of the app, or null for a page that a page wanted to open. */
  contentsOf: (page: Page) => StandInWebContents | null
  /** The window to ask about a page that nobody can be named the opener of. */
  anyContents: () => StandInWebContents | null
}

/** Every request of every page: asked of the app first, answered by its protocol handlers, and never by a network. */
export const routeRequests = async (context: BrowserContext, routes: Routes): Promise<void> => {
  await context.route('**/*', route => answerRoute(route, routes))
  // No window of the app may open another, so what a page opened has no place to be shown in.
  context.on('page', page => {
    if (!routes.isExpected(page)) void page.close()
  })
}

const answerRoute = async (route: Route, routes: Routes): Promise<void> => {
  const request = route.request()
  const frame = frameOf(route)
  const contents = frame && routes.contentsOf(frame.page())
  if (!frame || !contents) {
    if (request.isNavigationRequest()) routes.anyContents()?.askToOpen(request.url())
    return route.abort('aborted')
  }
  if (request.isNavigationRequest() && !contents.mayNavigate(request.url(), frame)) return route.abort('aborted')
  const address = toAppAddress(request.url())
  if (!(await routes.session.lets(address, request.method()))) return route.abort('blockedbyclient')
  const response = await routes.protocol.answer(address, request.method(), await request.allHeaders())
  if (!response) return route.abort('internetdisconnected')
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** Null for the first request of a page that is only about to exist. */
const frameOf = (route: Route): Frame | null => {
  try {
    return route.request().frame()
  } catch {
    return null
  }
}
