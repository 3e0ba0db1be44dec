// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Router } from 'wouter'
import { navigate, useHashLocation } from 'wouter/use-hash-location'
import type { Round } from '../../../core/round.ts'
import { KioskGate } from '../../../renderer/shell/kiosk-gate.tsx'
import { startCollecting } from '../collecting-round.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  navigate('/')
  vi.restoreAllMocks()
})

const open = async (): Promise<Round> => {
  opened = await openPage(null, [])
  const round = await startCollecting(opened.client)
  navigate(`/rounds/${round.id}/kiosk`)
  await opened.show(
    <Router hook={useHashLocation}>
      <KioskGate>
        <p>The app</p>
      </KioskGate>
    </Router>,
  )
  return round
}
const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))
const heading = () => opened.page.querySelector('h1')?.textContent
const chosen = () => opened.page.querySelectorAll('input:checked, [aria-checked="true"]').length
const answerByKey = (key: string) => act(async () => window.dispatchEvent(new KeyboardEvent('keydown', { key })))
const boxOf = (round: Round) => opened.client.call('ballots.box', { roundId: round.id })

const answerAll = async () => {
  await press('Start answering')
  await press('Begin')
  await answerByKey('4')
  await answerByKey('1')
}

describe('the laptop that is passed around', () => {
  it('takes a ballot and shows an empty paper to the next person', async () => {
    const round = await open()
    await answerAll()
    await act(() => press('Hand in my ballot'))
    await eventually(() => heading() === 'Thank you. Your ballot is sealed.')
    expect(await boxOf(round)).toMatchObject({ ballots: 1 })
    await press('Next person')
    await eventually(() => heading() === 'Pass the laptop to the next person')
    await press('Start answering')
    await press('Begin')
    expect(chosen()).toBe(0)
    expect(localStorage.length + sessionStorage.length).toBe(0)
  })

  it('clears what somebody does not want to hand in', async () => {
    const round = await open()
    await press('Start answering')
    await press('Begin')
    await answerByKey('4')
    await press('Back')
    expect(chosen()).toBe(1)
    await press('Stop')
    await press('Keep answering')
    expect(chosen()).toBe(1)
    await press('Stop')
    await press('Clear for the next person')
    await press('Start answering')
    await press('Begin')
    expect(chosen()).toBe(0)
    expect(await boxOf(round)).toMatchObject({ ballots: 0 })
  })

  it('stays, and loses nothing, whatever the address becomes', async () => {
    const round = await open()
    await press('Start answering')
    await press('Begin')
    await answerByKey('4')
    const second = heading()
    for (const elsewhere of ['/', `/rounds/${round.id}/results`]) {
      await act(async () => navigate(elsewhere))
      await eventually(() => location.hash === `#/rounds/${round.id}/kiosk`)
      expect(heading()).toBe(second)
    }
    expect(opened.page.textContent).not.toContain('The app')
  })

  it('is left on purpose, for the page where ballots are collected', async () => {
    const round = await open()
    await press('Everybody has answered')
    await press('Stay here')
    expect(heading()).toBe('Pass the laptop to the next person')
    await press('Everybody has answered')
    await press('Back to collecting')
    await eventually(() => opened.page.textContent?.includes('The app'))
    expect(location.hash).toBe(`#/rounds/${round.id}/collect`)
  })

  it('says so when the round takes no more ballots', async () => {
    const round = await open()
    await eventually(() => heading())
    await act(async () => void (await opened.client.call('ballots.discard', { roundId: round.id })))
    await eventually(() => opened.page.textContent?.includes('No more ballots are taken here'))
    await press('Back to collecting')
    await eventually(() => opened.page.textContent?.includes('The app'))
  })
})
