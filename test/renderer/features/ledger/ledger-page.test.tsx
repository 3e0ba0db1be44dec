// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Action, Round } from '../../../../core/round.ts'
import { LedgerPage } from '../../../../renderer/features/ledger/ledger-page.tsx'
import { makeBallotRound, makePlainQuestionnaire } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

/** happy-dom loads no fonts; fields that grow with their text ask when some arrive. */
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const low = ['00', '01', '10', '11', '00', '01']
const high = ['33', '34', '43', '44', '33', '44']
const round = (id: string, title: string, date: string, rows: string[], actions: Action[] = []) =>
  makeBallotRound(craft, rows, { id, title, date, actions })
const aim = { questionnaire: 'craft', dimension: 'plan' }
const done = { done: true, doneOn: '2026-02-01' }
const first = (...actions: Action[]) => round('q1', 'Q1', '2026-01-10', low, actions)
const second = round('q2', 'Q2', '2026-04-10', high)

const open = async (...rounds: Round[]) => {
  opened = await openPage(<LedgerPage teamId="checkout" />, rounds)
  await eventually(() => buttonNamed(opened.page, 'New action') ?? opened.page.querySelector('h2'))
  return opened.page
}
const headings = () => [...opened.page.querySelectorAll('h2')].map(({ textContent }) => textContent)
const texts = () => [...opened.page.querySelectorAll('li > div > p:first-child')].map(({ textContent }) => textContent)
const actionsOf = async (id: string) => (await opened.client.call('rounds.read', { id })).actions
const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))
const choose = async (action: string, entry: string) => {
  await press(`More about: ${action}`)
  const items = () => [...document.body.querySelectorAll('[role="menuitem"]')]
  await click(await eventually(() => items().find(({ textContent }) => textContent === entry)))
}

it('shows open actions first, by due date, then finished ones with their outcome, then dropped ones', async () => {
  await open(
    first(
      { id: 'a', text: 'No date' },
      { id: 'b', text: 'Late', due: '2026-03-01' },
      { id: 'c', text: 'Moved', ...done, ...aim, by: 10 },
      { id: 'd', text: 'Left', dropped: true },
    ),
    second,
  )
  expect(headings()).toEqual(['Open', 'Finished', 'Dropped', 'Over time'])
  expect(texts()).toEqual(['Late', 'No date', 'Moved', 'Left'])
  expect(opened.page.textContent).toContain('was meant for 1 Mar 2026; still open')
  expect(opened.page.textContent).toMatch(/Moved beyond noise: \+\d+ in Q2, as far as was hoped/)
  expect(opened.page.textContent).toContain('1 of 1 finished actions moved what it should, beyond noise.')
  expect(opened.page.querySelector('table')?.textContent).toContain('Q211')
})

it('tells how sure an outcome and the hit rate are', async () => {
  const page = await open(first({ id: 'c', text: 'Moved', ...done, ...aim, by: 10 }), second)
  const controls = [...page.querySelectorAll<HTMLElement>('button[aria-haspopup="dialog"]')]
  expect(controls.map(({ textContent }) => textContent)).toEqual([
    'How sure are we? Hit rate',
    expect.stringMatching(/^Moved beyond noise.*How sure are we of Moved\?$/),
  ])
  await click(controls[0] ?? page)
  const answer = await eventually(() => document.body.querySelector('[role="dialog"]'))
  expect(answer.textContent).toContain('From one judged action: any rate from 21 % to 100 % fits that.')
  expect(answer.querySelector('a')?.getAttribute('href')).toMatch(/\/method\/ledger$/)
})

it('shows only what is open, or only what is finished', async () => {
  const page = await open(first({ id: 'a', text: 'To do' }, { id: 'c', text: 'Did', ...done }))
  const filter = (value: string) => click(page.querySelector(`input[value="${value}"]`) ?? page)
  await filter('open')
  expect(texts()).toEqual(['To do'])
  await filter('finished')
  expect(texts()).toEqual(['Did'])
})

it('marks an action finished today, keeps the focus in the list, and offers the way back', async () => {
  const action = { id: 'a', text: 'To do', ...aim, by: 20 }
  const page = await open(first(action))
  await press('Mark finished: To do')
  await eventually(() => buttonNamed(page, 'Open again: To do'))
  const [kept] = await actionsOf('q1')
  expect(kept).toMatchObject({ ...action, done: true })
  expect(kept?.doneOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(page.textContent).toContain('Finished; no round has asked about it since')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Actions')
  await press('Undo')
  await eventually(() => buttonNamed(page, 'Mark finished: To do'))
  expect(await actionsOf('q1')).toEqual([action])
})

it('drops and removes with a way back, and opens again', async () => {
  const page = await open(first({ id: 'a', text: 'To do' }))
  await choose('To do', 'Drop')
  await eventually(() => headings().includes('Dropped'))
  expect(await actionsOf('q1')).toEqual([{ id: 'a', text: 'To do', dropped: true }])
  await press('Open again: To do')
  await eventually(() => buttonNamed(page, 'Mark finished: To do'))
  await choose('To do', 'Remove')
  await eventually(() => page.textContent?.includes('No actions yet'))
  await press('Undo')
  await eventually(() => buttonNamed(page, 'Mark finished: To do'))
  expect(await actionsOf('q1')).toEqual([{ id: 'a', text: 'To do' }])
})

it('adds an action to the latest round, with what it should move', async () => {
  const page = await open(first(), second)
  await press('New action')
  const field = await eventually(() => page.querySelector('textarea'))
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'Plan it')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const select = page.querySelector('select')
  expect([...(select?.options ?? [])].map(option => option.textContent)).toContain('All of plan')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, 'craft plan')
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await press('Keep the action')
  await eventually(() => buttonNamed(page, 'Mark finished: Plan it'))
  expect(await actionsOf('q2')).toMatchObject([{ text: 'Plan it', ...aim }])
  expect(page.textContent).toContain('should move "plan"')
})

it('changes an action, and leaves what the form does not show as it was', async () => {
  const action = { id: 'a', text: 'To do', due: '2026-03-01', ...aim, by: 12.4 }
  const page = await open(first(action))
  await choose('To do', 'Change')
  const field = await eventually(() => page.querySelector('textarea'))
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'To do well')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press('Keep the action')
  await eventually(() => buttonNamed(page, 'Mark finished: To do well'))
  expect(await actionsOf('q1')).toEqual([{ ...action, text: 'To do well' }])
})

it('says where actions come from while there are none', async () => {
  const page = await open(second)
  expect(page.textContent).toContain('Actions come from retrospectives, from next steps, or are written here.')
})
