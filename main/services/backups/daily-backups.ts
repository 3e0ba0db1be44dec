/** Makes a backup a day while the app runs, after it has come up. Gives what stops it, once the one that is being made is done. */
export const startDailyBackups = (
  make: () => Promise<unknown>,
  { firstAfterMs = 20_000, everyMs = 3_600_000 } = {},
): (() => Promise<void>) => {
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout
  const next = (afterMs: number): void => {
    timer = setTimeout(() => {
      // One that fails is tried again at the next turn; the list of backups shows how old the last one is.
      running = make().catch(() => undefined)
      next(everyMs)
    }, afterMs).unref()
  }
  next(firstAfterMs)
  return async () => {
    clearTimeout(timer)
    await running
  }
}
