import { describe, expect, it } from 'vitest'
import { createChangeSaver } from '../../../renderer/parts/change-saver.ts'

/** A disk that answers when the test says so. */
const makeDisk = () => {
  const writes: { value: string; succeed: () => void; fail: (error: Error) => void }[] = []
  const write = (value: string) => () =>
    new Promise<void>((resolve, reject) => writes.push({ value, succeed: resolve, fail: reject }))
  return { writes, write }
}

const settled = () => new Promise(resolve => setTimeout(resolve, 0))

describe('createChangeSaver', () => {
  it('says saved only after the last change was acknowledged', async () => {
    const { writes, write } = makeDisk()
    const saver = createChangeSaver()
    saver.save('a', write('a1'))
    saver.save('b', write('b1'))
    writes[0]?.succeed()
    await settled()
    expect(saver.status().kind).toBe('saving')
    writes[1]?.succeed()
    await settled()
    expect(saver.status().kind).toBe('saved')
  })

  it('sends changes of one question one after another and drops those that were overtaken', async () => {
    const { writes, write } = makeDisk()
    const saver = createChangeSaver()
    saver.save('a', write('first'))
    saver.save('a', write('second'))
    saver.save('a', write('third'))
    expect(writes.map(({ value }) => value)).toEqual(['first'])
    writes[0]?.succeed()
    await settled()
    expect(writes.map(({ value }) => value)).toEqual(['first', 'third'])
    writes[1]?.succeed()
    await settled()
    expect(saver.status().kind).toBe('saved')
  })

  it('lets nothing wait for its turn while the window closes', async () => {
    const { writes, write } = makeDisk()
    const saver = createChangeSaver()
    saver.save('a', write('a1'))
    saver.save('a', write('a2'))
    saver.setLeaving(true)
    saver.save('b', write('b1'))
    saver.save('b', write('b2'))
    expect(writes.map(({ value }) => value)).toEqual(['a1', 'a2', 'b1', 'b2'])
    for (const { succeed } of writes) succeed()
    await settled()
    expect(saver.status().kind).toBe('saved')
  })

  it('keeps a change that could not be saved and sends it again', async () => {
    const { writes, write } = makeDisk()
    const saver = createChangeSaver()
    saver.save('a', write('a1'))
    writes[0]?.fail(new Error('disk full'))
    await settled()
    expect(saver.status()).toMatchObject({ kind: 'failed', error: { message: 'disk full' } })
    saver.retry()
    expect(saver.status().kind).toBe('saving')
    writes[1]?.succeed()
    await settled()
    expect(writes.map(({ value }) => value)).toEqual(['a1', 'a1'])
    expect(saver.status().kind).toBe('saved')
  })

  it('saves what failed before as soon as another change gets through', async () => {
    const { writes, write } = makeDisk()
    const saver = createChangeSaver()
    saver.save('a', write('a1'))
    writes[0]?.fail(new Error('disk full'))
    await settled()
    saver.save('b', write('b1'))
    writes[1]?.succeed()
    await settled()
    expect(writes.map(({ value }) => value)).toEqual(['a1', 'b1', 'a1'])
    writes[2]?.succeed()
    await settled()
    expect(saver.status().kind).toBe('saved')
  })
})
