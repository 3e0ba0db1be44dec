import { describe, expect, it } from 'vitest'
import { guessingLimits, WrongTries } from '../../../../main/transports/session/wrong-tries.ts'

const start = () => {
  let now = 0
  const tries = new WrongTries(() => now)
  return {
    tries,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

describe('a wrong try', () => {
  it('waits longer with every one from the same address, up to four seconds', () => {
    const { tries } = start()
    const delays = Array.from({ length: 600 }, () => tries.note('10.0.0.7'))
    expect(delays.slice(0, 4)).toEqual([102, 204, 406, 808])
    expect(delays).toEqual(delays.toSorted((a, b) => a - b))
    expect(delays.at(-1)).toBe(4000)
  })

  it('waits only a little longer for those of others', () => {
    const { tries } = start()
    for (let count = 0; count < 10_000; count += 1) tries.note('10.0.0.7')
    expect(tries.note('10.0.0.8')).toBe(1100)
  })

  it('is forgotten after a quiet minute', () => {
    const { tries, wait } = start()
    for (let count = 0; count < 5; count += 1) tries.note('10.0.0.7')
    wait(60_000)
    expect(tries.note('10.0.0.7')).toBe(102)
  })

  it('is not remembered for more addresses than a thousand', () => {
    const { tries } = start()
    tries.note('first')
    for (let count = 0; count < 1000; count += 1) tries.note(`address ${count}`)
    expect(tries.note('first')).toBe(1100)
  })

  it('is held together with few others at a time', async () => {
    const { tries } = start()
    const held = Array.from({ length: 70 }, (_, index) => tries.hold(`address ${index}`))
    tries.release()
    const outcomes = await Promise.all(held)
    expect(outcomes.filter(Boolean)).toHaveLength(64)
  })
})

describe('the next try of an address', () => {
  const guess = (tries: WrongTries, address: string, count: number) => {
    for (let wrong = 0; wrong < count; wrong += 1) tries.note(address)
  }

  it('is looked at at once, however often others mistype, and from a room behind one address too', () => {
    const { tries } = start()
    guess(tries, '10.0.0.7', 5000)
    guess(tries, '10.0.0.8', guessingLimits.free - 1)
    expect(tries.delayBefore('10.0.0.8')).toBe(0)
    expect(tries.delayBefore('10.0.0.9')).toBe(0)
  })

  it('takes the lane after many wrong ones, and all who are in it share its pace', () => {
    const { tries, wait } = start()
    for (const address of ['10.0.0.7', '10.0.0.8']) guess(tries, address, guessingLimits.free)
    const delays = Array.from({ length: 100 }, (_, index) => tries.delayBefore(`10.0.0.${7 + (index % 2)}`) ?? 0)
    expect(delays).toEqual(delays.toSorted((a, b) => a - b))
    expect(delays.at(-1)).toBeGreaterThan((99 * 1000) / guessingLimits.perSecond - 1)
    wait(60_000)
    expect(tries.delayBefore('10.0.0.7')).toBe(0)
  })

  it('cannot be had again by another address of the same network in IPv6', () => {
    const { tries } = start()
    guess(tries, '2001:db8:1:2::1', guessingLimits.free)
    for (const same of ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::'])
      expect(tries.delayBefore(same)).toBeGreaterThan(0)
    for (const other of ['2001:db8:1:3::1', '2001:db8::1', '::ffff:10.0.0.7', '::1'])
      expect(tries.delayBefore(other)).toBe(0)
  })

  it('is not looked at where many from there wait already, and those who wait get their turn', async () => {
    const { tries } = start()
    guess(tries, '10.0.0.7', guessingLimits.free)
    const waiting = Array.from({ length: guessingLimits.lane }, () => tries.enter('10.0.0.7'))
    expect(await tries.enter('10.0.0.7')).toBe(false)
    expect(await tries.enter('10.0.0.8')).toBe(true)
    tries.release()
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => true))
    expect(await tries.enter('10.0.0.7')).toBe(true)
  })
})

it('leaves a code of 27^8 forms out of reach: all guesses of a working day from a hundred addresses', () => {
  const { tries, wait } = start()
  let looked = 0
  const addresses = Array.from({ length: 100 }, (_, index) => `10.0.0.${index}`)
  for (let second = 0; second < 600; second += 1) {
    for (const address of addresses)
      for (let guesses = 0; guesses < 20; guesses += 1) {
        if (tries.delayBefore(address) !== 0) break
        tries.note(address)
        looked += 1
      }
    wait(1000)
  }
  // For each of them its free ones and then, while it does not rest for a minute, its part of the lane.
  expect(looked / 600).toBeLessThanOrEqual((100 * guessingLimits.free) / 60)
  const aDay = 8 * 3600 * (looked / 600 + guessingLimits.perSecond)
  expect(aDay / 27 ** 8).toBeLessThan(0.0001)
})
