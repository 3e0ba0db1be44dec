import { describe, expect, it } from 'vitest'
import { WrongTries } from '../../../../main/transports/session/wrong-tries.ts'

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
