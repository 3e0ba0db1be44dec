import { setImmediate } from 'node:timers/promises'

/**
 * Lets work begin in the order in which it came, only so much of it at a time, and each piece in a turn of the event loop of
 * its own. In a burst the facilitator's calls, which do not queue here, come in between.
 */
export const createTurnstile = (atOnce: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  const queue: (() => void)[] = []
  let free = atOnce
  const enter = async (): Promise<void> => {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => queue.push(resolve))
    await setImmediate()
  }
  const leave = (): void => {
    const next = queue.shift()
    if (next) next()
    else free += 1
  }
  return async work => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
