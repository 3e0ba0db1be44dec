// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Round } from '../../../../core/round.ts'
import { RoundMenu } from '../../../../renderer/features/rounds/round-menu.tsx'
import { castBallots, startCollecting } from '../../collecting-round.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))
const remove = async () => {
  await press('More for 2026 Q4')
  await press('Delete')
}
const listed = async ({ team }: Round) => (await opened.client.call('rounds.list', { teamId: team.id })).length
const text = () => document.body.textContent ?? ''

describe('deleting a round that collects', () => {
  it('says what goes with it, and brings all of it back', async () => {
    opened = await openPage(null, [])
    const round = await startCollecting(opened.client)
    await castBallots(opened.client, round, 2)
    await opened.show(<RoundMenu round={await opened.client.call('rounds.summary', { id: round.id })} />)
    await remove()
    await eventually(() => text().includes('2 sealed ballots go with it'))
    await press('Cancel')
    expect(await listed(round)).toBe(1)
    await remove()
    await act(() => press('Delete the round'))
    await eventually(() => text().includes('Round "2026 Q4" was put away.'))
    expect(await listed(round)).toBe(0)
    await act(() => press('Undo'))
    await eventually(() => !text().includes('was put away'))
    expect(await opened.client.call('ballots.box', { roundId: round.id })).toMatchObject({ ballots: 2 })
  })
})
