// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Round } from '../../../../core/round.ts'
import { AnswerPage } from '../../../../renderer/features/answer/answer-page.tsx'
import { makePlainQuestionnaire, makeQuestionnaire, makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const open = async (overrides: Partial<Round> = {}) => {
  const round = makeRound({ questionnaires: [craft], responses: [{ id: 'r', answers: {} }], ...overrides })
  opened = await openPage(<AnswerPage roundId={round.id} />, [round])
  await eventually(() => opened.page.querySelector('[role="radiogroup"], [role="radio"]'))
  return opened.page
}
const stored = async () => (await opened.client.call('rounds.read', { id: 'round-1' })).evidence
const eventuallyStored = (isThere: (evidence: Round['evidence']) => boolean) => {
  let found = false
  return eventually(() => {
    void stored().then(evidence => {
      found = isThere(evidence)
    })
    return found
  })
}
const field = (label: string) => {
  const found = [...opened.page.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  return opened.page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`)
}
const type = async (label: string, text: string) => {
  const input = await eventually(() => field(label))
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))
const question = 'Who carries the pager for the service?'
const held = { text: 'Seen in the log', date: '2026-11-01' }

it('keeps a link with the day on which it was seen, and several of them', async () => {
  await open()
  await press('Evidence')
  await press(`Add evidence for: ${question}`)
  await press('Keep')
  expect(opened.page.textContent).toContain('Write a link or a note.')
  await type('Link or note', 'https://wiki.example/rota')
  await type('Seen on', '2026-11-20')
  await type('Holds until', '2026-11-19')
  await press('Keep')
  expect(opened.page.textContent).toContain('This lies before the day on which it was seen.')
  await type('Holds until', '2099-01-01')
  await press('Keep')
  await eventually(() => buttonNamed(opened.page, 'Evidence (1)'))
  expect(opened.page.textContent).toContain('seen 20 Nov 2026, holds until 1 Jan 2099')
  expect(buttonNamed(opened.page, 'Open the link: https://wiki.example/rota')).toBeDefined()
  await eventuallyStored(evidence => evidence?.craft?.['plan.1']?.length === 1)
  expect(await stored()).toEqual({
    craft: { 'plan.1': [{ text: 'https://wiki.example/rota', date: '2026-11-20', expires: '2099-01-01' }] },
  })
  await press(`Add evidence for: ${question}`)
  await type('Link or note', 'The rota on the wall')
  await press('Keep')
  await eventuallyStored(evidence => evidence?.craft?.['plan.1']?.length === 2)
})

it('takes a piece away with a way back, and says what has expired', async () => {
  const expired = { ...held, expires: '2026-11-02' }
  await open({ evidence: { craft: { 'plan.1': [expired] } } })
  await press('Evidence (1)')
  expect(opened.page.textContent).toContain('seen 1 Nov 2026, expired 2 Nov 2026')
  await press(`Remove: ${held.text}`)
  await eventuallyStored(evidence => evidence === undefined)
  await press('Undo')
  await eventuallyStored(evidence => evidence !== undefined)
  expect(await stored()).toEqual({ craft: { 'plan.1': [expired] } })
})

it('is folded away, and one key still answers and goes on', async () => {
  const page = await open({ evidence: { craft: { 'plan.1': [held] } } })
  expect(page.textContent).not.toContain(held.text)
  await press('Evidence (1)')
  expect(page.textContent).toContain(held.text)
  await act(async () => window.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true })))
  await eventually(() => page.querySelector('section[aria-label="Question 2 of 2"]'))
  expect(page.textContent).not.toContain(held.text)
})

it('is not asked of what a team intends or feels', async () => {
  const page = await open({ questionnaires: [makeQuestionnaire()] })
  expect(page.querySelector('section[aria-label="Question 1 of 6"]')).not.toBeNull()
  expect(buttonNamed(page, 'Add a comment')).toBeDefined()
  expect(buttonNamed(page, 'Evidence')).toBeUndefined()
})
