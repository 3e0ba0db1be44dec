// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { createMessages } from '../../../../core/messages/messages.ts'
import { AnswerPage } from '../../../../renderer/features/answer/answer-page.tsx'
import { makePlainQuestionnaire, makeRound } from '../../../builders.ts'
import { createFaultyFileSystem, type Plan } from '../../../main/services/storage/faulty-file-system.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const { t } = createMessages()
const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const round = makeRound({ questionnaires: [craft], responses: [{ id: 'r', answers: {} }] })

const failing =
  (call: string, code: string): Plan =>
  ({ name }) =>
    name === call ? { kind: 'error', code } : null

const press = (key: string) =>
  act(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
const questionShown = (number: number) => opened.page.querySelector(`section[aria-label="Question ${number} of 2"]`)
const alert = () => opened.page.querySelector('[role="alert"]')?.textContent ?? ''
const isSaved = () => opened.page.querySelector('[data-state="saved"]')
const chosen = () => [...opened.page.querySelectorAll('[role="radio"][aria-checked="true"]')]
const answersOnDisk = async () => (await opened.client.call('rounds.summary', { id: round.id })).answered

it.each([
  ['a full disk', 'write', 'ENOSPC', t('errors:diskFull')],
  ['a disk that fails to sync', 'sync', 'EIO', t('errors:writeFailed', { reason: 'EIO' })],
  ['a folder that may not be written any more', 'open', 'EACCES', t('errors:writeFailed', { reason: 'EACCES' })],
  ['a disk that became read-only', 'open', 'EROFS', t('errors:writeFailed', { reason: 'EROFS' })],
])(
  'tells of %s at once, keeps the answer on the screen, and saves it when that is over',
  async (_, call, code, text) => {
    const faulty = createFaultyFileSystem()
    opened = await openPage(<AnswerPage roundId={round.id} />, [round], faulty.fileSystem)
    await eventually(() => questionShown(1))
    faulty.setPlan(failing(call, code))
    await press('3')
    await eventually(() => alert().includes(text))
    expect(isSaved()).toBeNull()
    await press('ArrowUp')
    await eventually(() => chosen().length > 0)
    faulty.setPlan(() => null)
    await click(await eventually(() => buttonNamed(opened.page, t('answer:saveNow'))))
    await eventually(isSaved)
    expect([alert(), await answersOnDisk()]).toEqual(['', 1])
  },
)
