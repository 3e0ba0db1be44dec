import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AppEvent } from '../../../core/contract/contract.ts'
import { createAnnouncer } from '../../../main/services/announcer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const start = () => {
  const events: AppEvent[] = []
  return { ...createAnnouncer(event => events.push(event), 1000, 500), events }
}
const changed = (topic: string) => ({ name: 'data.changed', payload: { topic } })

it('tells at once', () => {
  const { announce, events } = start()
  announce('rounds')
  announce('rounds')
  expect(events).toEqual([changed('rounds'), changed('rounds')])
})

it('tells once, when it has been quiet for a second', () => {
  const { announceWhenQuiet, events } = start()
  for (let key = 0; key < 5; key += 1) {
    announceWhenQuiet('rounds')
    vi.advanceTimersByTime(999)
  }
  expect(events).toEqual([])
  vi.advanceTimersByTime(1)
  expect(events).toEqual([changed('rounds')])
})

it('tells of a burst at once, twice a second, and of its end', () => {
  const { announceNowAndThen, events } = start()
  announceNowAndThen('session')
  expect(events).toEqual([changed('session')])
  for (let ballot = 0; ballot < 900; ballot += 1) {
    announceNowAndThen('session')
    vi.advanceTimersByTime(1)
  }
  expect(events).toHaveLength(2)
  vi.advanceTimersByTime(5000)
  expect(events).toHaveLength(3)
  announceNowAndThen('session')
  expect(events).toHaveLength(4)
})

it('tells of every topic by itself', () => {
  const { announceNowAndThen, events } = start()
  announceNowAndThen('session')
  announceNowAndThen('ballots')
  expect(events).toEqual([changed('session'), changed('ballots')])
})
