import { type ChromiumPrinter, openChromiumPrinter } from './chromium-printer.ts'

/** Who prints one report often prints the next soon after; nobody wants a browser in memory all day. */
const usualRest = 120_000

/**
 * A printer whose browser starts with the first document and stays for the next ones, until it has rested for a while.
 * After a printing that failed the next one gets a new browser. Closing ends it for good.
 */
export const createRestingPrinter = (chromiumPath: string, restMilliseconds: number = usualRest): ChromiumPrinter => {
  let open: Promise<ChromiumPrinter> | null = null
  let printing = 0
  let timer: NodeJS.Timeout | undefined

  const letGo = async (): Promise<void> => {
    clearTimeout(timer)
    const printer = open
    open = null
    await printer?.then(({ close }) => close())
  }

  const rest = (): void => {
    clearTimeout(timer)
    if (printing > 0 || open === null) return
    timer = setTimeout(() => void letGo(), restMilliseconds)
    timer.unref()
  }

  return {
    print: async (html, signal) => {
      clearTimeout(timer)
      printing += 1
      open ??= openChromiumPrinter(chromiumPath)
      const used = open
      try {
        return await (await used).print(html, signal)
      } catch (error) {
        const isStopped = signal?.aborted === true
        if (!isStopped && open === used) await letGo()
        throw error
      } finally {
        printing -= 1
        rest()
      }
    },
    close: letGo,
  }
}
