// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Questionnaire } from '../../../../core/questionnaire.ts'
import type { Round } from '../../../../core/round.ts'
import { TrendsPage } from '../../../../renderer/features/trends/trends-page.tsx'
import { makeBallotRound, makeQuestionnaire, makeReview, makeRound } from '../../../builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const open = async (rounds: Round[]) => {
  opened = await openPage(<TrendsPage teamId="checkout" />, rounds)
  return opened.page
}
const low = ['4 1 1 4 2 2', '4 0 1 4 2 3', '3 1 1 3 2 2', '4 1 2 4 3 2', '4 1 1 4 2 2', '4 1 0 4 2 1']
const high = ['4 3 3 4 2 2', '4 3 4 4 2 3', '3 4 3 3 2 2', '4 3 4 4 3 2', '4 3 3 4 2 2', '4 4 3 4 2 1']
const ballots = (quarter: number, rows: string[], questionnaire = makeQuestionnaire()) =>
  makeBallotRound(questionnaire, rows, { id: `q${quarter}`, title: `Q${quarter}`, date: `2026-0${quarter * 2}-10` })
const reworded = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  items: questionnaire.items.map(item =>
    item.id === 'reduce-silos.first' ? { ...item, rev: 2, text: 'Who is on call, week by week?' } : item,
  ),
})
const sentences = (page: HTMLElement) =>
  [...page.querySelectorAll('[role="img"]')].map(figure => figure.getAttribute('aria-label'))

describe('a team with fewer than two rounds', () => {
  it('is told what to do', async () => {
    const page = await open([makeRound()])
    const title = await eventually(() => page.querySelector('h2'))
    expect(title.textContent).toBe('Trends need a second round')
    expect(page.querySelector('a[href$="/teams/checkout"]')?.textContent).toBe('To the rounds')
  })
})

describe('a team with two rounds', () => {
  it('sees each pillar over time, all of them at once, and what changed', async () => {
    const page = await open([ballots(1, low), ballots(2, high)])
    await eventually(() => page.querySelector('table[aria-label="Change of each dimension"]'))
    expect(sentences(page)).toEqual([
      expect.stringContaining('From Q1 to Q2, intent stayed at 96, practice went from 23 to 83.'),
      expect.stringContaining('Accept failure as normal. From Q1 to Q2'),
      expect.stringContaining('In Q2, highest: Reduce organisational silos'),
    ])
    expect(page.textContent).toContain('1 of 2 dimensions rose beyond noise: Reduce organisational silos')
    expect(page.textContent).toContain('No change that can be told from noise')
  })

  it('can ask of each headline number how sure it is', async () => {
    const targets = { 'devops-sre': { 'reduce-silos': 75 } }
    const page = await open([
      { ...ballots(1, low), targets },
      { ...ballots(2, high), targets },
    ])
    await eventually(() => page.querySelector('article button[aria-haspopup="dialog"]'))
    const names = [...page.querySelectorAll('button[aria-haspopup="dialog"]')].map(({ textContent }) => textContent)
    expect(names).toContain('How sure are we? Way to targets')
    const inPanels = (text: string) => names.filter(name => name?.includes(text))
    expect(inPanels('How sure are we of Reduce organisational silos, Way to target?')).toHaveLength(1)
    expect(inPanels('How sure are we of Reduce organisational silos, Q2?').length).toBeGreaterThan(0)
    expect(inPanels('How sure are we of Accept failure as normal, Q2?').length).toBeGreaterThan(0)
  })

  it('sees the postmortems that it looked at on the same axis, where there are any', async () => {
    const page = await open([ballots(1, low), ballots(2, high)])
    await eventually(() => page.querySelector('table[aria-label="Change of each dimension"]'))
    expect(page.textContent).not.toContain('Postmortems over time')
    const review = makeReview({ date: '2026-03-10', score: 62.5 })
    await opened.client.call('reviews.save', { teamId: 'checkout', review })
    const sentence = 'One postmortem, on 10 Mar 2026: score 63, 5 of 5 components found.'
    await eventually(() => sentences(page).includes(`Postmortems over time. ${sentence}`))
    expect(page.querySelectorAll('[data-review]')).toHaveLength(1)
  })

  it('finds the p values one click away', async () => {
    const page = await open([ballots(1, low), ballots(2, high)])
    const show = await eventually(() => buttonNamed(page, 'Show p values'))
    const columns = () =>
      [...page.querySelectorAll('table[aria-label="Change of each dimension"] thead th')].map(th => th.textContent)
    expect(columns()).not.toContain('p (Holm)')
    await click(show)
    expect(columns()).toContain('p (Holm)')
    expect(page.textContent).toMatch(/<\u00a00\.001/)
  })

  it('is asked to choose two when it chooses one twice', async () => {
    const page = await open([ballots(1, low), ballots(2, high)])
    const select = await eventually(() => page.querySelector<HTMLSelectElement>('select[aria-label="Earlier round"]'))
    await act(async () => {
      select.value = 'q2'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(page.textContent).toContain('Choose two different rounds to compare.')
  })

  it('is warned where a change in numbers could give somebody away', async () => {
    const page = await open([ballots(1, low), ballots(2, high.slice(1))])
    await eventually(() => page.querySelector('table[aria-label="Change of each dimension"]'))
    expect(page.textContent).toContain('could guess the answers of whoever came or left')
  })
})

describe('a questionnaire that was reworded', () => {
  it('breaks the line there, says so, and leaves the question out of the comparison', async () => {
    const before = makeQuestionnaire()
    const page = await open([ballots(1, low), ballots(2, low), ballots(3, high, reworded(before))])
    await eventually(() => page.querySelector('table[aria-label="Change of each dimension"]'))
    expect(sentences(page)[0]).toContain('The line starts anew in Q3, where the wording changed.')
    const lines = [...page.querySelectorAll('article')].map(
      panel => panel.querySelectorAll('.recharts-line-curve').length,
    )
    expect(lines).toEqual([3, 2, 0])
    expect(page.textContent).toContain('1 question left out')
    expect(page.textContent).toContain('Who is on call, week by week? (reworded between the rounds)')
  })
})

describe('agreed rounds', () => {
  it('are compared by their difference alone', async () => {
    const earlier = makeRound({ id: 'a', title: 'Q1', date: '2026-01-10' })
    const page = await open([earlier, makeRound({ id: 'b', title: 'Q2', date: '2026-04-10' })])
    await eventually(() => page.querySelector('table[aria-label="Change of each dimension"]'))
    expect(page.textContent).toContain('A round with fewer than three answers gives no interval and no verdict')
    expect(buttonNamed(page, 'Show p values')).toBeUndefined()
  })
})
