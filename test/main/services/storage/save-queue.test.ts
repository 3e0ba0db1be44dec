import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { AppError } from '../../../../core/app-error.ts'
import { createSaveQueue } from '../../../../main/services/storage/save-queue.ts'
import { systemError } from './faulty-file-system.ts'

/** A queue on a list of numbers whose saves finish when told to. */
const makeQueue = (retryAfterMs = 60_000) => {
  const started: number[][] = []
  const finish: ((error?: Error) => void)[] = []
  let late = 0
  const queue = createSaveQueue<number[]>({
    value: [],
    write: value => {
      started.push(value)
      return new Promise((resolve, reject) => finish.push(error => (error ? reject(error) : resolve())))
    },
    onSavedLate: () => {
      late += 1
    },
    retryAfterMs,
  })
  const add = (number: number) => outcomeOf(queue.change(value => [...value, number]))
  const finishNext = async (error?: Error) => {
    finish.shift()?.(error)
    await wait(0)
  }
  return { queue, add, started, finishNext, late: () => late }
}

const outcomeOf = (promise: Promise<void>): Promise<string> =>
  promise.then(
    () => 'saved',
    (error: unknown) => (error instanceof AppError ? error.key : String(error)),
  )

const now = (outcome: Promise<string>): Promise<string> => Promise.race([outcome, wait(5, 'waiting')])

it('shows a change at once and confirms it only when it is saved', async () => {
  const { queue, add, finishNext } = makeQueue()
  const saved = add(1)
  expect(queue.value()).toEqual([1])
  expect(await now(saved)).toBe('waiting')
  await finishNext()
  expect(await now(saved)).toBe('saved')
})

it('puts what arrives during a save together into the next one', async () => {
  const { add, started, finishNext } = makeQueue()
  const first = add(1)
  const others = [add(2), add(3), add(4)]
  await finishNext()
  expect(await now(first)).toBe('saved')
  expect(await Promise.all(others.map(now))).toEqual(['waiting', 'waiting', 'waiting'])
  await finishNext()
  expect(await Promise.all(others.map(now))).toEqual(['saved', 'saved', 'saved'])
  expect(started).toEqual([[1], [1, 2, 3, 4]])
})

it('tells everybody who waited for a failed save, keeps their changes, and includes them in the next', async () => {
  const { queue, add, started, finishNext } = makeQueue()
  const first = add(1)
  const second = add(2)
  await finishNext(systemError('ENOSPC'))
  expect(await now(first)).toBe('diskFull')
  await finishNext(systemError('EIO'))
  expect(await now(second)).toBe('writeFailed')
  expect([queue.value(), queue.isSaved()]).toEqual([[1, 2], false])
  const third = add(3)
  await finishNext()
  expect(await now(third)).toBe('saved')
  expect(started.at(-1)).toEqual([1, 2, 3])
  expect(queue.isSaved()).toBe(true)
})

it('tries a failed save again by itself and tells that it worked', async () => {
  const { queue, add, started, finishNext, late } = makeQueue(10)
  const saved = add(1)
  await finishNext(systemError('ENOSPC'))
  expect(await now(saved)).toBe('diskFull')
  await expect.poll(() => started.length).toBe(2)
  expect(late()).toBe(0)
  await finishNext()
  expect([queue.isSaved(), late()]).toEqual([true, 1])
})

it('does not save what did not change', async () => {
  const { queue, started } = makeQueue()
  await queue.change(value => value)
  expect(started).toEqual([])
})

it('saves an unchanged value that is not on the disk yet', async () => {
  const { queue, add, started, finishNext } = makeQueue()
  const failed = add(1)
  await finishNext(systemError('EIO'))
  expect(await now(failed)).toBe('writeFailed')
  const again = outcomeOf(queue.change(value => value))
  await finishNext()
  expect(await now(again)).toBe('saved')
  expect(started).toHaveLength(2)
})

it('flushes what is on its way, and rejects while that does not work', async () => {
  const { queue, add, finishNext } = makeQueue()
  const saved = add(1)
  const flushed = outcomeOf(queue.flush())
  await finishNext(systemError('EIO'))
  expect(await now(saved)).toBe('writeFailed')
  await finishNext(systemError('EIO'))
  expect(await now(flushed)).toBe('writeFailed')
  const again = outcomeOf(queue.flush())
  await finishNext()
  expect(await now(again)).toBe('saved')
  await queue.flush()
})

it("hands on a failure that is not the disk's as it is", async () => {
  const { add, finishNext } = makeQueue()
  const saved = add(1)
  await finishNext(new TypeError('a bug'))
  expect(await now(saved)).toBe('TypeError: a bug')
})
