// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { NextStepsPage } from '../../../../renderer/features/next-steps/next-steps-page.tsx'
import { makeItem, makeQuestionnaire, makeResponse, makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

/** happy-dom loads no fonts; fields that grow with their text ask when some arrive. */
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const craft = makeQuestionnaire({
  dimensions: [{ id: 'reduce-silos', title: 'Reduce silos' }],
  items: [
    makeItem({ id: 'root', text: 'Is it measured?' }),
    makeItem({ id: 'leaf', text: 'Is it alerted on?', requires: ['root'] }),
    makeItem({ id: 'free', text: 'Is it written down?' }),
  ],
})
const open = async (answers: Record<string, number>) => {
  const round = makeRound({ questionnaires: [craft], responses: [makeResponse('r1', answers)] })
  opened = await openPage(<NextStepsPage roundId={round.id} />, [round])
  return opened.page
}
const headings = (page: HTMLElement) => [...page.querySelectorAll('h2')].map(heading => heading.textContent)

it('shows what to begin with first, and what waits for it', async () => {
  const page = await open({ root: 1, leaf: 0, free: 2 })
  await eventually(() => page.querySelector('article'))
  expect(headings(page).slice(0, 3)).toEqual(['1. Is it measured?', '2. Is it written down?', 'Needs something first'])
  expect(page.textContent).toContain('One other practice waits for it')
  expect(page.querySelector('svg[role="img"] [data-state="missing"] title')?.textContent).toContain('Not in place yet')
})

it('makes a step an action that says what it should move, and takes it back', async () => {
  const page = await open({ root: 1, leaf: 0, free: 4 })
  await eventually(() => page.querySelector('article'))
  await click(await eventually(() => buttonNamed(page, 'Add as an action: Is it measured?')))
  const form = await eventually(() => page.querySelector('form'))
  expect(form.querySelector('textarea')?.value).toMatch(/^Is it measured\? Reach: /)
  expect(form.querySelector('select')?.value).toBe('devops-sre reduce-silos root')
  await click(await eventually(() => form.querySelector('button[type="submit"]')))
  const link = await eventually(() => page.querySelector('a[href$="/teams/checkout/actions"]'))
  expect(document.activeElement).toBe(link)
  const actions = async () => (await opened.client.call('rounds.read', { id: 'round-1' })).actions
  expect(await actions()).toMatchObject([
    { questionnaire: 'devops-sre', item: 'root', dimension: 'reduce-silos', by: 25 },
  ])
  await click(await eventually(() => buttonNamed(document.body, 'Undo')))
  await eventually(() => buttonNamed(page, 'Add as an action: Is it measured?'))
  expect(await actions()).toEqual([])
})

it('keeps nothing of a step that was not added after all', async () => {
  const page = await open({ root: 1, leaf: 0, free: 4 })
  await eventually(() => page.querySelector('article'))
  await click(await eventually(() => buttonNamed(page, 'Add as an action: Is it measured?')))
  await click(await eventually(() => buttonNamed(page, 'Cancel')))
  expect(document.activeElement).toBe(buttonNamed(page, 'Add as an action: Is it measured?'))
  expect((await opened.client.call('rounds.read', { id: 'round-1' })).actions).toEqual([])
})

it('knows what the team took on in an earlier round', async () => {
  const answers = { root: 1, leaf: 0, free: 4 }
  const about = { questionnaire: 'devops-sre', dimension: 'reduce-silos', item: 'root' }
  const actions = [{ id: 'a', text: 'Measure it', ...about }]
  const asked = { questionnaires: [craft], responses: [makeResponse('r1', answers)] }
  const earlier = makeRound({ id: 'round-0', date: '2026-01-10', actions, ...asked })
  const round = makeRound(asked)
  opened = await openPage(<NextStepsPage roundId={round.id} />, [earlier, round])
  const link = await eventually(() => opened.page.querySelector('a[href$="/teams/checkout/actions"]'))
  expect(link.getAttribute('aria-label')).toBe('See it among the actions: Is it measured?')
})

it('puts a step aside and takes it up again', async () => {
  const page = await open({ root: 1, leaf: 0, free: 2 })
  await eventually(() => page.querySelector('article'))
  await click(await eventually(() => buttonNamed(page, 'Put aside: Is it measured?')))
  await click(await eventually(() => buttonNamed(document.body, 'Not now: ask again in the next round')))
  const back = await eventually(() => buttonNamed(page, 'Take up again'))
  expect(headings(page)[0]).toBe('1. Is it written down?')
  await click(back)
  await eventually(() => headings(page)[0] === '1. Is it measured?')
})

it('says so when nothing is left to do', async () => {
  const page = await open({ root: 4, leaf: 4, free: 3 })
  await eventually(() => page.querySelector('h2'))
  expect(headings(page)[0]).toBe('Nothing to do next')
})
