// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Round } from '../../../../core/round.ts'
import { ReportPage } from '../../../../renderer/features/report/report-page.tsx'
import { makeBallotRound, makeQuestionnaire, makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

/** There is something to save once the report is shown. */
const readySave = () => {
  const button = buttonNamed(opened.page, 'Save as')
  return button && !button.hasAttribute('disabled') ? button : undefined
}

/** What the menu says of the round file. */
const hintOn = async (round: Round) => {
  opened = await openPage(<ReportPage roundId={round.id} />, [round])
  await click(await eventually(readySave))
  const item = await eventually(() =>
    [...document.querySelectorAll('[role="menuitem"]')].find(entry => entry.textContent?.includes('Round file (JSON)')),
  )
  return item.textContent
}

it('says that the file of a round of ballots holds each of them', async () => {
  const six = Array<string>(6).fill('412412')
  expect(await hintOn(makeBallotRound(makeQuestionnaire(), six))).toContain('holds each ballot as a whole')
})

it('says of any other round only that it can be imported again', async () => {
  expect(await hintOn(makeRound())).toBe('Round file (JSON)Everything, to import again')
})

it('says why there is no report for others where people were promised that there would be none', async () => {
  const promised = makeBallotRound(makeQuestionnaire(), Array<string>(6).fill('412412'), {
    ballots: { state: 'opened', audience: 'team', comments: true, predictions: false },
  })
  opened = await openPage(<ReportPage roundId={promised.id} />, [promised])
  await eventually(readySave)
  const audience = opened.page.querySelector<HTMLSelectElement>('select[aria-label="For whom"]')
  if (!audience) throw new Error('no choice of audience')
  audience.value = 'leadership'
  await act(async () => audience.dispatchEvent(new Event('change', { bubbles: true })))
  const alert = await eventually(() => opened.page.querySelector('[role="alert"]'))
  expect(alert.textContent).toContain('on the promise that its results are for the team')
  expect(buttonNamed(opened.page, 'Make it for the team')).toBeDefined()
  expect(readySave()).toBeUndefined()
})

it('shows what a long export is at, ends it on request, and is ready for the next', async () => {
  const round = makeRound()
  const stuck = (_: string, signal?: AbortSignal) =>
    new Promise<Uint8Array>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))))
  opened = await openPage(<ReportPage roundId={round.id} />, [round], undefined, { pdf: 'file', printPdf: stuck })
  await click(await eventually(readySave))
  await click(
    await eventually(() =>
      [...document.querySelectorAll('[role="menuitem"]')].find(entry => entry.textContent?.startsWith('PDF')),
    ),
  )
  expect(buttonNamed(opened.page, 'Cancel')).toBeUndefined()
  const cancel = await eventually(() => buttonNamed(opened.page, 'Cancel'))
  await eventually(() => opened.page.querySelector('[role="status"]')?.textContent?.includes('printing the pages'))
  await click(cancel)
  await eventually(() => document.body.textContent?.includes('PDF: cancelled. Nothing was saved.'))
  await eventually(readySave)
  expect(buttonNamed(opened.page, 'Cancel')).toBeUndefined()
})
