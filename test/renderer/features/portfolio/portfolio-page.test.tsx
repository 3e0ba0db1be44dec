// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { PortfolioPage } from '../../../../renderer/features/portfolio/portfolio-page.tsx'
import { makeBallotRound, makeQuestionnaire } from '../../../builders.ts'
import { eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const low = ['411411', '401401', '311311', '412412', '411411']
const high = ['433433', '434434', '343343', '434434', '433433']
const round = (team: string, id: string, date: string, rows: string[]) =>
  makeBallotRound(makeQuestionnaire(), rows, { id, title: id, date, team: { id: team, name: team, size: 6 } })
const rounds = [
  round('Zebra', 'z1', '2026-01-10', low),
  round('Zebra', 'z2', '2026-04-10', high),
  round('Ant', 'a1', '2026-03-10', low),
  round('Mole', 'm1', '2026-02-10', ['222222', '222222']),
]
const names = (page: HTMLElement) => [...page.querySelectorAll('tbody th')].map(heading => heading.textContent)
const choose = (page: HTMLElement, label: string, value: string) =>
  act(async () => {
    const field = [...page.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.control
    if (!(field instanceof HTMLSelectElement)) throw new Error(`no list called ${label}`)
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })

it('shows teams by name with what changed for them, and never a rank', async () => {
  opened = await openPage(<PortfolioPage />, rounds)
  const { page } = opened
  await eventually(() => page.querySelector('table'))
  expect(names(page)).toEqual(['Ant', 'Mole', 'Zebra'])
  expect(page.textContent).toContain('It is no ranking')
  const cells = [...page.querySelectorAll('tbody tr')].map(row => row.querySelectorAll('td')[1]?.textContent)
  expect(cells).toEqual(['25', 'hidden', '83▲'])
  expect(page.querySelector('a[href$="/rounds/z2/results"]')).not.toBeNull()
})

it('tells how sure a number is with one stop of the Tab key for all of them', async () => {
  opened = await openPage(<PortfolioPage />, rounds)
  const { page } = opened
  const body = await eventually(() => page.querySelector('tbody'))
  const cells = [...body.querySelectorAll<HTMLElement>('td[data-column]')]
  const press = (key: string) =>
    act(async () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  expect(cells.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1])
  expect(body.querySelector('button')).toBeNull()
  await act(async () => cells[0]?.focus())
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowDown'])
    await press(key)
  expect(document.activeElement).toBe(cells[4])
  expect(cells.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1, 0, -1])
  await press('Enter')
  const answer = await eventually(() => document.body.querySelector('[role="dialog"]'))
  expect(answer.textContent).toContain('Zebra, Reduce organisational silos')
  expect(answer.textContent).toContain('Since the round before: Higher')
  await act(async () => answer.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  await eventually(() => !document.body.querySelector('[role="dialog"]'))
  expect(document.activeElement).toBe(cells[4])
  await act(async () => cells[2]?.click())
  const hidden = await eventually(() => document.body.querySelector('[role="dialog"]'))
  expect(hidden.textContent).toContain('Hidden: showing it would tell what a few people said.')
})

it('tells how sure the mean of teams and the spread between them are', async () => {
  opened = await openPage(<PortfolioPage />, rounds)
  const { page } = opened
  const foot = await eventually(() => page.querySelector('tfoot'))
  const controls = [...foot.querySelectorAll('button')].map(({ textContent }) => textContent)
  expect(controls).toHaveLength(4)
  expect(controls[2]).toContain('How sure are we of Spread between teams, Reduce organisational silos?')
})

it('narrows and orders the teams', async () => {
  opened = await openPage(<PortfolioPage />, rounds)
  const { page } = opened
  await eventually(() => page.querySelector('table'))
  await choose(page, 'Order', 'date')
  expect(names(page)).toEqual(['Mole', 'Ant', 'Zebra'])
  await choose(page, 'Which teams', 'changed')
  expect(names(page)).toEqual(['Zebra'])
  await choose(page, 'Which teams', 'below-target')
  expect(page.textContent).toContain('No team fits')
})

it('says what belongs here while there is nothing', async () => {
  opened = await openPage(<PortfolioPage />, [])
  const heading = await eventually(() => opened.page.querySelector('h2'))
  expect(heading.textContent).toBe('No team has a round yet')
})
