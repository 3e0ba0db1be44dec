// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NewRoundDialogContent } from '../../../../renderer/features/rounds/new-round-dialog-content.tsx'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const open = async (size: number) => {
  opened = await openPage(null, [])
  const onClose = vi.fn()
  const team = await opened.client.call('teams.create', { name: 'Checkout', size })
  await opened.show(<NewRoundDialogContent team={team} onClose={onClose} />)
  return { team, onClose }
}
const text = () => document.body.textContent ?? ''
const input = (value: string) =>
  eventually(() => document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`))
const labelled = (label: string) =>
  eventually(() => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
    return document.getElementById(found?.getAttribute('for') ?? '') as HTMLInputElement | null
  })
const type = async (label: string, value: string) => {
  const field = await labelled(label)
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))

describe('a round for many people', () => {
  it('says why a group of two is too small, and keeps what was typed', async () => {
    await open(7)
    await click(await input('ballots'))
    await type('Smallest group', '2')
    const field = await labelled('Smallest group')
    await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
    expect(field.value).toBe('2')
    expect(text()).toContain('With fewer than 3, people could tell who said what.')
  })

  it('asks for its terms, and is made with them', async () => {
    const { team, onClose } = await open(7)
    await input('agreed')
    expect(text()).not.toContain('What people are promised')
    await click(await input('ballots'))
    expect(text()).toContain('It is fixed once the round is made.')
    await type('Smallest group', '4')
    await click(await input('organisation'))
    await click(await labelled('People can write comments'))
    await click(await labelled('Ask people first what they expect of the team'))
    await press('Start collecting')
    await eventually(() => onClose.mock.calls.length > 0)
    const [made] = await opened.client.call('rounds.list', { teamId: team.id })
    expect(location.hash || location.pathname).toContain(`/rounds/${made?.id}/collect`)
    expect(await opened.client.call('rounds.read', { id: made?.id ?? '' })).toMatchObject({
      mode: 'ballots',
      minimumGroup: 4,
      ballots: { state: 'collecting', audience: 'organisation', comments: false, predictions: true },
      responses: [],
    })
  })

  it('takes no smallest group below 3', async () => {
    const { team } = await open(7)
    await click(await input('ballots'))
    await type('Smallest group', '2')
    await press('Start collecting')
    await eventually(() => text().includes('A whole number from 3 to 1000.'))
    expect(await opened.client.call('rounds.list', { teamId: team.id })).toEqual([])
  })

  it('says early where a team is too small for the smallest group', async () => {
    await open(4)
    await click(await input('ballots'))
    expect(text()).toContain('The team has 4 people, and nothing can be opened before 5 ballots are in.')
    await type('Smallest group', '4')
    expect(text()).toContain('All 4 people of the team have to hand in')
    await type('Smallest group', '3')
    expect(text()).not.toContain('people of the team have to hand in')
  })
})
