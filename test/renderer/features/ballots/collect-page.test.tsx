// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SessionAddress } from '../../../../core/contract/shapes.ts'
import type { Round } from '../../../../core/round.ts'
import { CollectPage } from '../../../../renderer/features/ballots/collect-page.tsx'
import { SessionForm } from '../../../../renderer/features/ballots/session-form.tsx'
import { fillIn, sealFor } from '../../../main/services/sessions/participant.ts'
import { castBallots, startCollecting } from '../../collecting-round.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const open = async (people = 0): Promise<Round> => {
  opened = await openPage(null, [])
  const round = await startCollecting(opened.client)
  await castBallots(opened.client, round, people)
  await opened.show(<CollectPage roundId={round.id} />)
  return round
}
// Dialogs stand beside the page.
const button = (name: string) => eventually(() => buttonNamed(document.body, name))
const text = () => document.body.textContent ?? ''
/** Events reach the page while it is being watched. */
const cast = (round: Round, people: number) => act(() => castBallots(opened.client, round, people))
const stateOf = async ({ id }: Round) => (await opened.client.call('rounds.read', { id })).ballots?.state

describe('the box', () => {
  it('counts ballots as they come in, and can be opened from the smallest group on', async () => {
    const round = await open()
    await eventually(() => text().includes('No ballot yet'))
    expect((await button('Can be opened from 3 ballots')).disabled).toBe(true)
    await cast(round, 2)
    await eventually(() => text().includes('1 more, and they can be opened.'))
    await cast(round, 1)
    await eventually(() => text().includes('Enough to open.'))
    expect((await button('Close and open the ballots')).disabled).toBe(false)
  })

  it('is opened only after a last question', async () => {
    const round = await open(3)
    await click(await button('Close and open the ballots'))
    await eventually(() => text().includes('Open all 3 ballots?'))
    expect(text()).toContain('No ballot is taken after that, and this cannot be undone.')
    await click(await button('Keep waiting'))
    expect(await stateOf(round)).toBe('collecting')
    await click(await button('Close and open the ballots'))
    await click(await button('Close and open'))
    await eventually(() => text().includes('3 ballots were opened.'))
    expect(await stateOf(round)).toBe('opened')
  })

  it('says why it could not be opened, and stays', async () => {
    const round = await open(3)
    await click(await button('Close and open the ballots'))
    await act(async () => void (await opened.client.call('ballots.open', { roundId: round.id })))
    await click(await button('Close and open'))
    const alert = await eventually(() => document.querySelector('[role="alert"]'))
    expect(alert.textContent).not.toBe('')
  })

  it('lets too few people throw their ballots away and answer together', async () => {
    const round = await open(2)
    await click(await button('Answer together instead'))
    await eventually(() => text().includes('2 sealed ballots are thrown away unread'))
    await click(await button('Throw away and answer together'))
    await eventually(() => buttonNamed(document.body, 'Throw away and answer together')?.dataset.loading)
    const after = await opened.client.call('rounds.read', { id: round.id })
    expect(after).toMatchObject({ mode: 'agreed', responses: [{ answers: {} }] })
  })

  it('offers that no more once there are enough', async () => {
    await open(3)
    await button('Close and open the ballots')
    expect(buttonNamed(document.body, 'Answer together instead')).toBeUndefined()
  })
})

describe('what people are told', () => {
  it('shows the terms, where the key is, and what is not promised', async () => {
    await open()
    await eventually(() => text().includes('What people were promised'))
    expect(text()).toContain('The results are for the team.')
    expect(text()).toContain('in a file beside them that only your account can read')
    await click(await button('What this protects from, and what not'))
    await eventually(() => text().includes('It does not protect from'))
    expect(text()).toContain('Whoever controls this computer.')
  })
})

describe('ballot files', () => {
  it('are taken, and refused by name with the reason', async () => {
    const round = await open()
    const form = await opened.client.call('ballots.form', { roundId: round.id })
    const ballot = sealFor(form, fillIn(form))
    const other = { ...ballot, round: 'another' }
    const files = [
      new File([JSON.stringify(ballot)], 'ann.plumbline-ballot'),
      new File([JSON.stringify(ballot)], 'ann again.plumbline-ballot'),
      new File([JSON.stringify(other)], 'other.plumbline-ballot'),
      new File(['holiday'], 'photo.plumbline-ballot'),
    ]
    const chooser = await eventually(() => document.querySelector<HTMLInputElement>('input[type="file"]'))
    Object.defineProperty(chooser, 'files', { value: files, configurable: true })
    await act(async () => chooser.dispatchEvent(new Event('change', { bubbles: true })))
    await eventually(() => text().includes('3 files were refused:'))
    expect(text()).toContain('1 ballot was taken.')
    const refused = [...document.querySelectorAll('[role="status"] li')].map(item => item.textContent)
    expect(refused).toEqual([
      expect.stringMatching(/^ann again\.plumbline-ballot./),
      expect.stringMatching(/^other\.plumbline-ballot.*another round/),
      expect.stringMatching(/^photo\.plumbline-ballot.*not a ballot/),
    ])
    await click(await button('Clear this list'))
    expect(text()).not.toContain('files were refused')
  })

  it('are taken wherever in the window they are dropped', async () => {
    const round = await open()
    await eventually(() => text().includes('No ballot yet'))
    const form = await opened.client.call('ballots.form', { roundId: round.id })
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    const file = new File([JSON.stringify(sealFor(form, fillIn(form)))], 'ann.plumbline-ballot')
    Object.defineProperty(drop, 'dataTransfer', { value: { files: [file], types: ['Files'] } })
    await act(async () => document.body.dispatchEvent(drop))
    await eventually(() => text().includes('1 ballot was taken.'))
    expect(drop.defaultPrevented).toBe(true)
  })
})

describe('a session', () => {
  it('opens on this computer unless something else is chosen, and closes after a question', async () => {
    const round = await open()
    await click(await button('Open the session'))
    const dialog = await eventually(() => document.querySelector('[role="dialog"] form'))
    await click(await eventually(() => buttonNamed(dialog, 'Open the session')))
    const code = await eventually(() => document.querySelector('[role="img"][aria-label^="QR code"]'))
    const session = await opened.client.call('sessions.read', {})
    expect(session).toMatchObject({ roundId: round.id, address: { kind: 'this-machine' }, seats: 4 })
    expect(code.getAttribute('aria-label')).toContain(session?.link)
    expect(text()).toContain('127.0.0.1:4711')
    expect(text()).toContain(session?.code)
    expect(text()).toContain('0 joined, 0 handed in, 4 seats')
    await click(await button('Add a seat'))
    await eventually(() => text().includes('0 joined, 0 handed in, 5 seats'))
    await click(await button('Show big'))
    await eventually(() => document.querySelectorAll('[role="img"][aria-label^="QR code"]').length === 2)
    await click(await eventually(() => document.querySelector('.mantine-Modal-close')))
    await click(await button('Close the session'))
    await eventually(() => text().includes('Close the session?'))
    const question = await eventually(() => document.querySelector('[role="dialog"]'))
    await click(await eventually(() => buttonNamed(question, 'Close the session')))
    await eventually(() => text().includes('The session is closed.'))
    expect(await opened.client.call('sessions.read', {})).toBeNull()
  })

  it('says that one of another round is open, and leads there', async () => {
    await open()
    const other = await act(async () => {
      const round = await startCollecting(opened.client, 'Search')
      await opened.client.call('sessions.open', { roundId: round.id, address: '127.0.0.1', seats: 4 })
      return round
    })
    const link = await eventually(() => document.querySelector(`a[href$="/rounds/${other.id}/collect"]`))
    expect(link.parentElement?.textContent).toContain('A session is open for "2026 Q4" of Search.')
    expect((await button('Open the session')).disabled).toBe(true)
  })

  it('opens to a network only after a confirmation for that network', async () => {
    const addresses: SessionAddress[] = [
      { address: '127.0.0.1', kind: 'this-machine', name: 'lo' },
      { address: '192.168.1.5', kind: 'network', name: 'wlan0' },
      { address: '10.0.0.5', kind: 'network', name: 'eth0' },
    ]
    opened = await openPage(null, [])
    const round = await startCollecting(opened.client)
    const nothing = () => undefined
    await opened.show(
      <SessionForm
        round={round}
        session={null}
        addresses={addresses}
        onLookAgain={nothing}
        onCancel={nothing}
        onOpened={nothing}
      />,
    )
    const choose = async (address: string) =>
      click(await eventually(() => document.querySelector(`input[value="${address}"]`)))
    const confirm = async () => click(await eventually(() => document.querySelector('input[type="checkbox"]')))
    expect((await button('Open the session')).disabled).toBe(false)
    await choose('192.168.1.5')
    expect((await button('Open to the network')).disabled).toBe(true)
    expect(text()).toContain('Anyone on this network who has the code can take one of the 4 seats.')
    expect(text()).toContain('The page itself comes over plain HTTP')
    await confirm()
    expect((await button('Open to the network')).disabled).toBe(false)
    await choose('10.0.0.5')
    expect((await button('Open to the network')).disabled).toBe(true)
  })
})
