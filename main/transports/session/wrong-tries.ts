import { isIPv6 } from 'node:net'

/**
 * Makes guessing a code slow, without keeping anybody out.
 *
 * A wrong try is answered late: later with every other one from the same address, and a little later with every one from
 * anywhere. Who guesses need not wait for the answer, though. So an address from which many tries in a row were wrong has
 * its next ones looked at one after the other, in a lane that all such addresses share. Everybody else's are looked at once,
 * and right codes are answered at once. Addresses are remembered until a minute without a wrong try, in memory only.
 */
export class WrongTries {
  readonly #now: () => number
  readonly #byAddress = new Map<string, Tries>()
  readonly #waiting = new Set<() => void>()
  readonly #inLane = new Map<string, number>()
  #held = 0
  #everywhere: Tries = { count: 0, last: 0 }
  #laneFreeAt = 0

  /** `now`: milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Waits until a try from this address may be looked at; false at once where too many from there wait already. */
  async enter(address: string): Promise<boolean> {
    const delay = this.delayBefore(address)
    if (delay === null) return false
    if (delay === 0) return true
    const place = placeOf(address)
    this.#inLane.set(place, (this.#inLane.get(place) ?? 0) + 1)
    await this.#wait(delay)
    const left = (this.#inLane.get(place) ?? 1) - 1
    if (left > 0) this.#inLane.set(place, left)
    else this.#inLane.delete(place)
    return true
  }

  /** Waits for as long as a wrong try is to be held; false at once where too many are held already. */
  async hold(address: string): Promise<boolean> {
    const delay = this.note(address)
    if (this.#held >= guessingLimits.held) return false
    this.#held += 1
    await this.#wait(delay)
    this.#held -= 1
    return true
  }

  /** Milliseconds until the next try from this address may be looked at; null where it is not looked at at all. */
  delayBefore(address: string): number | null {
    const now = this.#now()
    const place = placeOf(address)
    const own = this.#byAddress.get(place)
    if (!own || own.count < guessingLimits.free || now - own.last >= minute) return 0
    if ((this.#inLane.get(place) ?? 0) >= guessingLimits.lane) return null
    this.#laneFreeAt = Math.max(this.#laneFreeAt + 1000 / guessingLimits.perSecond, now)
    // Never nothing: who is in the lane gives way to everybody else.
    return Math.max(this.#laneFreeAt - now, 1)
  }

  /** Counts a wrong try and gives the milliseconds to hold it. */
  note(address: string): number {
    const now = this.#now()
    const place = placeOf(address)
    const own = next(this.#byAddress.get(place), now)
    this.#byAddress.delete(place)
    this.#byAddress.set(place, own)
    const [longestAgo] = this.#byAddress.keys()
    if (this.#byAddress.size > guessingLimits.addresses && longestAgo !== undefined) this.#byAddress.delete(longestAgo)
    this.#everywhere = next(this.#everywhere, now)
    return Math.min(100 * 2 ** (own.count - 1), 3000) + Math.min(2 * this.#everywhere.count, 1000)
  }

  /** Answers everybody who waits, and forgets every address. */
  release(): void {
    for (const end of [...this.#waiting]) end()
    this.#byAddress.clear()
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const end = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      this.#waiting.add(end)
    })
  }
}

type Tries = { count: number; last: number }

const minute = 60_000

/**
 * `free`: wrong tries in a row from one address before its next ones take the lane: a room of telephones behind one address
 * may mistype. `perSecond`: how many of the lane are looked at, wherever they come from. `lane`: how many from one address may
 * wait in it. `held`: how many wrong tries wait for their answer. `addresses`: how many are remembered.
 */
export const guessingLimits = { free: 300, perSecond: 20, lane: 60, held: 64, addresses: 1000 } as const

/** Whoever has one address of IPv6 has the 2^64 around it. */
const placeOf = (address: string): string => (isIPv6(address) && !address.includes('.') ? networkOf(address) : address)

/** The first four groups. */
const networkOf = (address: string): string => {
  const [front = '', back] = address.split('::')
  const before = front === '' ? [] : front.split(':')
  const after = back === undefined || back === '' ? [] : back.split(':')
  const between = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...(back === undefined ? [] : between), ...after].slice(0, 4).join(':')
}

const next = (before: Tries | undefined, now: number): Tries => ({
  count: before && now - before.last < minute ? before.count + 1 : 1,
  last: now,
})
