import type { BrowserContext, Page } from '@playwright/test'

/** Makes a page note when it has so many elements and has painted them: milliseconds since its navigation began. */
export const noteWhenReady = (context: BrowserContext, selector: string, count: number): Promise<unknown> =>
  context.addInitScript(
    ({ selector, count }) => {
      const look = () => {
        if (document.querySelectorAll(selector).length < count) return requestAnimationFrame(look)
        // A timer set within a frame comes after that frame is painted.
        return setTimeout(() => {
          document.documentElement.dataset.readyAfter = String(performance.now())
        })
      }
      requestAnimationFrame(look)
    },
    { selector, count },
  )

export const readyAfter = async (page: Page): Promise<number> => {
  const noted = await page.waitForFunction(() => document.documentElement.dataset.readyAfter, null, { timeout: 30_000 })
  return Number(await noted.jsonValue())
}

/** Milliseconds from a key's event until the frame in which the element is there has been painted. */
export const afterKey = async (page: Page, key: string, selector: string): Promise<number> => {
  const noted = page.evaluate(
    selector =>
      new Promise<number>(resolve => {
        const onKey = (event: KeyboardEvent) => {
          const look = () => {
            if (!document.querySelector(selector)) return requestAnimationFrame(look)
            return setTimeout(() => resolve(performance.now() - event.timeStamp))
          }
          requestAnimationFrame(look)
        }
        window.addEventListener('keydown', onKey, { capture: true, once: true })
        document.documentElement.dataset.listening = selector
      }),
    selector,
  )
  await page.waitForFunction(selector => document.documentElement.dataset.listening === selector, selector)
  await page.keyboard.press(key)
  return await noted
}
