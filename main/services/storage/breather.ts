import { setImmediate as nextTurn } from 'node:timers/promises'

const sliceMs = 8

/** For long work on the one thread: await it in every step, and whatever else is waiting gets its turn in between. */
export const createBreather = (): (() => Promise<void> | undefined) => {
  let since = performance.now()
  return () => {
    if (performance.now() - since < sliceMs) return undefined
    return nextTurn().then(() => {
      since = performance.now()
    })
  }
}
