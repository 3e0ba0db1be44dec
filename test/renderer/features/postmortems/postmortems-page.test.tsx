// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Route, Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Review } from '../../../../core/postmortem/review.ts'
import { PostmortemsPage } from '../../../../renderer/features/postmortems/postmortems-page.tsx'
import { makeReview, makeRound } from '../../../builders.ts'
import { readFixture } from '../../../core/postmortem/read-fixture.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const address = '#/teams/checkout/postmortems'
const page = (
  <Router hook={useHashLocation}>
    <Route path="/teams/checkout/postmortems/:review?">
      {({ review }) => <PostmortemsPage key={review} teamId="checkout" review={review} />}
    </Route>
  </Router>
)

const open = async (reviews: Review[] = [], hash = address) => {
  window.location.hash = address
  opened = await openPage(page, [makeRound()])
  for (const review of reviews) await opened.client.call('reviews.save', { teamId: 'checkout', review })
  await go(hash)
  return opened.page
}
const go = (hash: string) =>
  act(async () => {
    const { href } = window.location
    window.location.hash = hash
    window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: href, newURL: window.location.href }))
  })
const kept = async () => (await opened.client.call('reviews.read', { teamId: 'checkout' })).reviews
const text = () => opened.page.textContent ?? ''
const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))
const key = (name: string) =>
  act(async () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })))
const field = () => eventually(() => opened.page.querySelector('textarea'))
const paste = async (pasted: string) => {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => pasted } })
  const into = await field()
  await act(async () => into.dispatchEvent(event))
}
const lookAt = async (fixture: string) => {
  await open([], `${address}/new`)
  await paste(readFixture(fixture))
  return eventually(() => opened.page.querySelector<HTMLElement>('#review-questions'))
}

describe('the list of postmortems', () => {
  it('says what to do where there are none, and that no text is kept', async () => {
    await open()
    await eventually(() => text().includes('No postmortem looked at yet'))
    expect(text()).toContain('The text never leaves this machine and is not kept')
    expect(opened.page.querySelector('a')?.getAttribute('href')).toMatch(/\/postmortems\/new$/)
  })

  it('shows each with its components, score and marks, latest first, and all of them over time', async () => {
    await open([
      makeReview({ id: 'a', title: 'Early one', date: '2026-01-10', found: ['impact'], score: null }),
      makeReview({ id: 'b', title: 'Late one', marks: { blame: 2, hindsight: 0, 'person-as-cause': 1 } }),
    ])
    await eventually(() =>
      opened.page.querySelector('[role="img"][aria-label^="Postmortems over time. 2 postmortems"]'),
    )
    const titles = [...opened.page.querySelectorAll('li a')].map(({ textContent }) => textContent)
    expect(titles).toEqual(['Late one', 'Early one'])
    expect(opened.page.querySelectorAll('[data-found="true"]')).toHaveLength(6)
    expect(text()).toContain('Language: 2 × blame, 1 × person as cause')
    expect(text()).toContain('Score 50')
    expect(text()).toContain('No score')
  })

  it('deletes one and brings it back', async () => {
    const review = makeReview({ answers: { 'timeline.events': 2 } })
    await open([review])
    await press('More about: Lost orders')
    const items = () => [...document.body.querySelectorAll('[role="menuitem"]')]
    await click(await eventually(() => items().find(({ textContent }) => textContent === 'Delete')))
    await press('Undo')
    await eventually(() => text().includes('Score 50'))
    expect(await kept()).toEqual([review])
  })
})

describe('a text that is pasted', () => {
  it('is looked at at once, and walked from mark to mark by keys, round at the ends', async () => {
    await lookAt('blaming.md')
    expect(text()).toContain('Details and timeline found')
    expect(text()).toContain('Owner missing, due date missing')
    const mark = opened.page.querySelector('mark')
    expect(mark?.textContent).toBe('he failed to readblame')
    expect(text()).toContain('It measures people by what they left undone')
    expect(opened.page.querySelector<HTMLInputElement>('#review-title')?.value).toBe('Postmortem: lost orders')
    expect(opened.page.querySelector<HTMLInputElement>('#review-date')?.value).toBe('2026-10-12')

    const current = () => opened.page.querySelector('mark[data-current]')?.textContent
    await key('k')
    const last = current()
    await key('j')
    expect(current()).toContain('he failed to read')
    await key('j')
    expect(current()).toContain('Human error')
    await key('k')
    await key('k')
    expect(current()).toBe(last)
  })

  it('is refused where it is no text', async () => {
    await open([], `${address}/new`)
    await paste('PK\0\u0003')
    const alert = await eventually(() => opened.page.querySelector('[role="alert"]'))
    expect(alert.textContent).toContain('This is not plain text.')
  })
})

describe('the questions', () => {
  it('come with suggestions, are answered only by people, scored as they are, and kept without the text', async () => {
    await lookAt('blaming.md')
    expect(text()).toContain('The text suggests level 2: 3 moments have a time.')
    expect(text()).toContain('0 of 13 answered')
    await key('s')
    expect(text()).toContain('1 of 13 answered')
    expect(text()).toContain('The main events stand in order with a time')
    await key('z')
    for (let item = 0; item < 13; item++) await key('3')
    expect(text()).toContain('13 of 13 answered')
    expect(text()).toContain('Score 75')
    await press('Save the review')
    await eventually(() => text().includes('Postmortems looked at'))
    expect(window.location.hash).toBe(address)
    const [review] = await kept()
    expect(review).toMatchObject({ title: 'Postmortem: lost orders', date: '2026-10-12', score: 75, words: 110 })
    expect(review?.marks).toEqual({ blame: 2, hindsight: 3, 'person-as-cause': 5 })
    expect(JSON.stringify(review)).not.toContain('junior engineer')
  })

  it('of an earlier review are asked without the text, and what was found stays', async () => {
    const review = makeReview({ answers: { 'timeline.events': 2 }, found: ['impact'], words: 77 })
    await open([review], `${address}/review-1`)
    await eventually(() => opened.page.querySelector('#review-questions'))
    expect(text()).toContain('The text was not kept')
    expect(opened.page.querySelector('mark')).toBeNull()
    await key('4')
    await press('Save the review')
    await eventually(() => text().includes('Postmortems looked at'))
    expect(window.location.hash).toBe(address)
    expect((await kept())[0]).toMatchObject({ found: ['impact'], words: 77, answers: { 'timeline.detection': 4 } })
  })
})

describe('leaving', () => {
  it('asks where something is unsaved, and goes only when told so', async () => {
    await lookAt('blaming.md')
    await key('2')
    await go('#/elsewhere')
    await press('Stay here')
    expect(window.location.hash).toBe(`${address}/new`)
    await go('#/elsewhere')
    await press('Leave without saving')
    await eventually(() => opened.page.querySelector('mark') === null)
    expect(window.location.hash).toBe('#/elsewhere')
    expect(await kept()).toEqual([])
  })

  it('asks nothing where nothing was said', async () => {
    await lookAt('blaming.md')
    await go('#/elsewhere')
    await eventually(() => opened.page.querySelector('mark') === null)
    expect(window.location.hash).toBe('#/elsewhere')
  })
})
