/**
 * Makes guessing a code slow. A wrong try is answered late: later with every other one from the same address, and a little
 * later with every one from anywhere. Right codes never come here, so nobody can shut the others out by guessing.
 * Addresses are remembered for a minute, in memory only.
 */
export class WrongTries {
  readonly #now: () => number
  readonly #byAddress = new Map<string, Tries>()
  readonly #waiting = new Set<() => void>()
  #everywhere: Tries = { count: 0, last: 0 }

  /** `now`: milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Waits for as long as this try is to be held; false at once where too many are held already. */
  async hold(address: string): Promise<boolean> {
    const delay = this.note(address)
    if (this.#waiting.size >= mostHeld) return false
    await new Promise<void>(resolve => {
      const end = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(end)
        resolve()
      }
      const timer = setTimeout(end, delay)
      this.#waiting.add(end)
    })
    return true
  }

  /** Counts a wrong try and gives the milliseconds to hold it. */
  note(address: string): number {
    const now = this.#now()
    const own = next(this.#byAddress.get(address), now)
    this.#byAddress.delete(address)
    this.#byAddress.set(address, own)
    const [longestAgo] = this.#byAddress.keys()
    if (this.#byAddress.size > mostAddresses && longestAgo !== undefined) this.#byAddress.delete(longestAgo)
    this.#everywhere = next(this.#everywhere, now)
    return Math.min(100 * 2 ** (own.count - 1), 3000) + Math.min(2 * this.#everywhere.count, 1000)
  }

  /** Answers everybody who waits, and forgets every address. */
  release(): void {
    for (const end of [...this.#waiting]) end()
    this.#byAddress.clear()
  }
}

type Tries = { count: number; last: number }

const minute = 60_000
const mostHeld = 64
const mostAddresses = 1000

const next = (before: Tries | undefined, now: number): Tries => ({
  count: before && now - before.last < minute ? before.count + 1 : 1,
  last: now,
})
