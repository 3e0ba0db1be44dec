// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { NextStepsPage } from '../../../../renderer/features/next-steps/next-steps-page.tsx'
import { makeItem, makeQuestionnaire, makeResponse, makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

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

it('makes a step an action that says what it should move', async () => {
  const page = await open({ root: 1, leaf: 0, free: 4 })
  await eventually(() => page.querySelector('article'))
  await click(await eventually(() => buttonNamed(page, 'Make this an action')))
  await eventually(() => page.querySelector('a[href$="/teams/checkout/actions"]'))
  const { actions } = await opened.client.call('rounds.read', { id: 'round-1' })
  expect(actions).toMatchObject([{ questionnaire: 'devops-sre', item: 'root', dimension: 'reduce-silos', by: 25 }])
  expect(actions[0]?.text).toMatch(/^Is it measured\? Reach: /)
})

it('says so when nothing is left to do', async () => {
  const page = await open({ root: 4, leaf: 4, free: 3 })
  await eventually(() => page.querySelector('h2'))
  expect(headings(page)[0]).toBe('Nothing to do next')
})
