import { pages } from './pages.ts'

/**
 * Begins to fetch the page that an address shows, and its texts, before anything is drawn. Should it fail, the page
 * itself says so.
 */
export const fetchPageAt = (hash: string, fetchTexts: () => Promise<void>): void => {
  const [, first = '', , tab = first] = hash.split('/')
  if (!Object.hasOwn(pages, tab)) return
  for (const fetch of [pages[tab as keyof typeof pages], fetchTexts]) fetch().catch(() => {})
}
