import { setImmediate, setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTurnstile } from '../../../../main/transports/session/turnstile.ts'

describe('a turnstile', () => {
  it('lets work begin in order, and only so much at a time', async () => {
    const pass = createTurnstile(3)
    const begun: number[] = []
    let [inside, most] = [0, 0]
    const work = async (number: number): Promise<number> => {
      begun.push(number)
      inside += 1
      most = Math.max(most, inside)
      await setTimeout(number % 4)
      inside -= 1
      return number
    }
    const numbers = Array.from({ length: 40 }, (_, number) => number)
    expect(await Promise.all(numbers.map(number => pass(() => work(number))))).toEqual(numbers)
    expect(begun).toEqual(numbers)
    expect(most).toBe(3)
  })

  it('goes on after work that failed', async () => {
    const pass = createTurnstile(1)
    const failed = pass(() => Promise.reject(new Error('broken')))
    const next = pass(async () => 'well')
    await expect(failed).rejects.toThrow('broken')
    expect(await next).toBe('well')
  })

  it('lets others in between', async () => {
    const pass = createTurnstile(1)
    let passed = 0
    const crowd = Promise.all(
      Array.from({ length: 100 }, () =>
        pass(async () => {
          passed += 1
        }),
      ),
    )
    for (let turn = 0; turn < 10; turn += 1) await setImmediate()
    expect(passed).toBeLessThan(20)
    await crowd
    expect(passed).toBe(100)
  })
})
