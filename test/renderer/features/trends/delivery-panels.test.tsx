// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { TrendsPage } from '../../../../renderer/features/trends/trends-page.tsx'
import { makeRound } from '../../../builders.ts'
import { deployment } from '../../../core/delivery/delivery-builders.ts'
import { eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const rounds = ['2026-02-10', '2026-05-10', '2026-08-10'].map(date =>
  makeRound({ id: `on-${date}`, title: date, date }),
)
const deployments = ['2026-03-10', '2026-04-10', '2026-06-10'].map(day => deployment(`${day}T10:00:00Z`))

/** happy-dom lays nothing out, so nothing ever comes into sight by itself. */
const comeIntoSight = () =>
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(onChange: (entries: { isIntersecting: boolean }[]) => void) {
        queueMicrotask(() => onChange([{ isIntersecting: true }]))
      }
      observe() {}
      disconnect() {}
    },
  )

const open = async (known: typeof deployments) => {
  opened = await openPage(<p />, rounds)
  await opened.client.call('delivery.addDeployments', { teamId: 'checkout', deployments: known })
  const calls = vi.spyOn(opened.client, 'call')
  await opened.show(<TrendsPage teamId="checkout" />)
  await eventually(() => opened.page.querySelector('table[aria-label="Change of each dimension"]'))
  return { page: opened.page, readDelivery: () => calls.mock.calls.some(([name]) => name === 'delivery.read') }
}

it('reads deliveries only once somebody looks that far', async () => {
  const { page, readDelivery } = await open(deployments)
  expect(readDelivery()).toBe(false)
  expect(page.querySelector('#trend-delivery')).toBeNull()
})

it('draws the delivery figures that the team has on the axis of its rounds', async () => {
  comeIntoSight()
  const { page } = await open(deployments)
  const section = await eventually(() => page.querySelector('#trend-delivery')?.closest('section'))
  const titles = [...section.querySelectorAll('h3')].map(({ textContent }) => textContent)
  expect(titles).toEqual(['Deployment frequency', 'Change-fail rate', 'Deployment rework rate'])
  expect(section.querySelector('a[href$="/teams/checkout/delivery"]')).not.toBeNull()
})

it('shows nothing of them for a team that has none', async () => {
  comeIntoSight()
  const { page, readDelivery } = await open([])
  await eventually(readDelivery)
  expect(page.querySelector('#trend-delivery')).toBeNull()
})
