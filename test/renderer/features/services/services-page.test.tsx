// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Service } from '../../../../core/budget/service.ts'
import { ServicesPage } from '../../../../renderer/features/services/services-page.tsx'
import { makeRound } from '../../../builders.ts'
import { makeRisk, makeService } from '../../../record-builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'
import { teamId, type } from './services-steps.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  location.hash = ''
  vi.restoreAllMocks()
})

const open = async (round = makeRound()) => {
  opened = await openPage(<ServicesPage teamId={teamId} />, [round])
  await eventually(() => buttonNamed(opened.page, 'Add service'))
}
const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))
const save = (service: Service) =>
  act(async () => {
    await opened.client.call('services.save', { teamId, service })
  })
const read = async () => (await opened.client.call('services.read', { teamId })).services

it('says what to do where there is no service, and makes one with the default policy', async () => {
  await open()
  expect(opened.page.textContent).toContain('Which service do users notice first?')
  await press('Add service')
  await press('Add it')
  await eventually(() => opened.page.textContent?.includes('Give it a name.'))
  await type(opened.page, 'Name', 'Checkout API')
  await type(opened.page, 'Objective (SLO) in percent', '99.5')
  await press('Add it')
  await eventually(() => location.pathname.includes('/services/') || opened.page.querySelector('table'))
  expect(await read()).toMatchObject([{ title: 'Checkout API', slo: 0.995, windowDays: 28 }])
  expect((await read())[0]?.policy.map(({ share }) => share)).toEqual([0.2, 1])
})

it('shows each service with what is left, what the policy says, and the room for risks', async () => {
  await open()
  await save(makeService({ risks: [makeRisk({ accepted: true })] }))
  const row = await eventually(() => opened.page.querySelector('tbody tr'))
  expect(row.textContent).toContain('Checkout API99.9 % over 28 days')
  expect(row.textContent).toContain('100 % left40 min 19 s of 40 min 19 s')
  expect(row.textContent).toContain('No policy yet')
  expect(row.textContent).toContain('307 of 526 min a year unallocated')
})

it('keeps the services with the newest round, and says when they are not those of now', async () => {
  const round = makeRound({ title: '2026 Q4' })
  await open(round)
  await save(makeService())
  await press('Keep these figures with 2026 Q4')
  await eventually(() => !opened.page.textContent?.includes('No services are kept'))
  expect((await opened.client.call('rounds.read', { id: round.id })).services).toEqual([makeService()])
  await save(makeService({ slo: 0.99 }))
  await eventually(() => opened.page.textContent?.includes('The services kept with 2026 Q4 are not those of now.'))
})

it('takes over the services of a round where the team has none', async () => {
  await open(makeRound({ title: '2026 Q4', services: [makeService()] }))
  await press('Take over the services kept with 2026 Q4')
  await eventually(() => opened.page.querySelector('tbody tr'))
  expect(await read()).toEqual([makeService()])
})

it('removes a service, and brings it back with all that it had', async () => {
  await open()
  const service = makeService({ journey: 'A customer pays.' })
  await save(service)
  await press('More about Checkout API')
  await click(await eventually(() => document.body.querySelector('[role="menuitem"]')))
  await eventually(() => opened.page.textContent?.includes('Which service do users notice first?'))
  await press('Undo')
  await eventually(() => opened.page.querySelector('tbody tr'))
  expect(await read()).toEqual([service])
})
