// @vitest-environment happy-dom
import { act, useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { createMessages } from '../../../../core/messages/messages.ts'
import { AnswerPage } from '../../../../renderer/features/answer/answer-page.tsx'
import { PageBoundary } from '../../../../renderer/parts/page-boundary.tsx'
import { PartBoundary } from '../../../../renderer/parts/part-boundary.tsx'
import { makePlainQuestionnaire, makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

/** happy-dom loads no fonts; fields that grow with their text ask when some arrive. */
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const { t } = createMessages()
const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const round = makeRound({ questionnaires: [craft], responses: [{ id: 'r', answers: {} }] })

let breakDown: (isBroken: boolean) => void = () => undefined
/** Works until it is told to break. */
function Fragile() {
  const [isBroken, setBroken] = useState(false)
  breakDown = setBroken
  if (isBroken) throw new Error('a defect')
  return null
}

const type = async (text: string): Promise<void> => {
  const field = await eventually(() =>
    opened.page.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${t('answer:commentLabel')}"]`),
  )
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
const commentsOnDisk = async () => (await opened.client.call('rounds.read', { id: round.id })).responses[0]?.comments

it('saves the comment that was being written when the page failed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const page = (
    <PageBoundary>
      <AnswerPage roundId={round.id} />
      <Fragile />
    </PageBoundary>
  )
  opened = await openPage(page, [round])
  await click(await eventually(() => buttonNamed(opened.page, t('answer:comment'))))
  await type('Half of us were away')
  await act(async () => breakDown(true))
  expect(opened.page.querySelector('[role="alert"]')?.textContent).toContain(t('app:crashTitle'))
  await vi.waitFor(async () => expect(JSON.stringify(await commentsOnDisk())).toContain('Half of us were away'))
})

it('leaves what was entered beside a part that failed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const page = (
    <PageBoundary>
      <input aria-label="name" />
      <PartBoundary>
        <Fragile />
      </PartBoundary>
    </PageBoundary>
  )
  opened = await openPage(page, [])
  const field = opened.page.querySelector('input')
  if (field) field.value = 'Checkout'
  await act(async () => breakDown(true))
  expect(opened.page.querySelector('[role="alert"]')?.textContent).toContain(t('app:crashTextPart'))
  expect(opened.page.querySelector('input')?.value).toBe('Checkout')
})
