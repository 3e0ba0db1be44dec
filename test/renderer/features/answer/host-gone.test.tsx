// @vitest-environment happy-dom
import { act, type ReactNode, useMemo } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { createMessages } from '../../../../core/messages/messages.ts'
import { CallFailure, type Client } from '../../../../renderer/client/client.ts'
import { ClientProvider, useClient } from '../../../../renderer/client/client-provider.tsx'
import { AnswerPage } from '../../../../renderer/features/answer/answer-page.tsx'
import { makePlainQuestionnaire, makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
let isGone = false
afterEach(async () => {
  isGone = false
  await opened?.close()
  window.location.hash = ''
  vi.restoreAllMocks()
})

const { t } = createMessages()
const craft = makePlainQuestionnaire({ plan: 2 }, { id: 'craft' })
const round = makeRound({ questionnaires: [craft], responses: [{ id: 'r', answers: {} }] })
const unreachable = { code: 'unavailable' as const, key: 'hostUnreachable', params: {}, faults: [] }

/** The line to the host, which may be cut. */
function Line({ children }: { children: ReactNode }) {
  const client = useClient()
  const cut = useMemo<Client>(
    () => ({
      ...client,
      call: (name, input) => (isGone ? Promise.reject(new CallFailure(unreachable)) : client.call(name, input)),
    }),
    [client],
  )
  return <ClientProvider client={cut}>{children}</ClientProvider>
}

const leave = () =>
  act(async () => {
    window.location.hash = '/elsewhere'
    window.dispatchEvent(new Event('hashchange'))
  })

it('asks before an answer that reached nobody is left behind, and not once it is saved', async () => {
  window.location.hash = '/answer'
  opened = await openPage(
    <Line>
      <AnswerPage roundId={round.id} />
    </Line>,
    [round],
  )
  await eventually(() => opened.page.querySelector('[role="radio"]'))
  isGone = true
  await act(async () => window.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true })))
  await eventually(() => opened.page.querySelector('[data-state="failed"]'))
  await leave()
  const stay = await eventually(() => buttonNamed(document.body, t('answer:leaveStay')))
  expect(window.location.hash).toBe('#/answer')
  await click(stay)
  isGone = false
  await click(await eventually(() => buttonNamed(opened.page, t('answer:saveNow'))))
  await eventually(() => opened.page.querySelector('[data-state="saved"]'))
  await leave()
  expect(window.location.hash).toBe('#/elsewhere')
  expect((await opened.client.call('rounds.summary', { id: round.id })).answered).toBe(1)
})
