// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Service } from '../../../../core/budget/service.ts'
import { useCall } from '../../../../renderer/client/use-call.ts'
import { RisksPage } from '../../../../renderer/features/risks/risks-page.tsx'
import { useServiceSheet } from '../../../../renderer/parts/use-service-sheet.ts'
import { makeRisk, makeService } from '../../../record-builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

/** happy-dom loads no fonts; fields that grow with their text ask when some arrive. */
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const teamId = 'checkout'
const risks = [
  makeRisk(),
  makeRisk({ id: 'slow-bank', title: 'The bank answers slowly', detectMinutes: 5, repairMinutes: 10, accepted: true }),
]

function Sheet({ stored }: { stored: Service }) {
  return <RisksPage sheet={useServiceSheet(teamId, stored)} />
}
function Page() {
  const { data } = useCall('services.read', { teamId })
  const stored = data?.services[0]
  return stored && <Sheet stored={stored} />
}
const open = async (overrides: Partial<Service> = { risks }) => {
  opened = await openPage(null, [])
  await opened.client.call('services.save', { teamId, service: makeService(overrides) })
  await opened.show(<Page />)
  await eventually(() => buttonNamed(opened.page, 'Add a risk'))
  return opened.page
}
const kept = () => act(async () => (await opened.client.call('services.read', { teamId })).services[0])
const untilKept = async (isSo: (service: Service) => boolean) => {
  for (let tries = 0; tries < 500; tries++) {
    const service = await kept()
    if (service && isSo(service)) return
    await act(async () => new Promise(resolve => setTimeout(resolve, 10)))
  }
  throw new Error(`never kept: ${isSo}`)
}
const field = (label: string) => {
  const found = opened.page.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[aria-label="${label}"]`)
  if (!found) throw new Error(`no field ${label}`)
  return found
}
const fieldUnder = (label: string) => {
  const text = [...opened.page.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  return opened.page.querySelector<HTMLInputElement>(`#${CSS.escape(text?.htmlFor ?? '')}`)
}
const type = (element: Element | null, text: string) =>
  act(async () => {
    if (!element) throw new Error('no field')
    const owner = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
const key = (element: Element, name: string) =>
  act(async () => element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })))
const order = () =>
  [...opened.page.querySelectorAll<HTMLTextAreaElement>('tbody textarea[aria-label^="What can go wrong"]')].map(
    ({ value }) => value,
  )
const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))

it('ranks by bad minutes, and ranks anew and keeps it when a figure is changed', async () => {
  const page = await open()
  expect(order()).toEqual(['A release breaks checkout', 'The bank answers slowly'])
  expect(page.textContent).toContain('Accepted risks take 36.5 of them (6.9 %); 489 are unallocated.')
  const repair = field('Minutes to repair: The bank answers slowly')
  await type(repair, '300')
  await key(repair, 'Enter')
  await eventually(() => order()[0] === 'The bank answers slowly')
  expect(page.textContent).toContain('743 bad minutes a year, over the budget, place 1 of 2')
  await untilKept(service => service.risks[1]?.repairMinutes === 300)
  expect((await kept())?.risks[1]).toEqual({ ...risks[1], repairMinutes: 300 })
})

it('keeps no figure that is none, says why, and takes it back on Escape', async () => {
  const page = await open()
  const users = field('Users hit, in percent: A release breaks checkout')
  await type(users, '250')
  await key(users, 'Enter')
  const alert = await eventually(() => page.querySelector('[role="alert"]'))
  expect(alert.textContent).toBe('Write a percentage from 0 to 100.')
  expect(users.getAttribute('aria-invalid')).toBe('true')
  expect(users.getAttribute('aria-describedby')).toContain(alert.id)
  expect((await kept())?.risks).toEqual(risks)
  await key(users, 'Escape')
  expect(users.value).toBe('20')
  expect(page.querySelector('[role="alert"]')).toBeNull()
})

it('adds a risk only with all its figures, and says beforehand what it comes to', async () => {
  const page = await open({})
  expect(page.textContent).toContain('beside the 526 that an objective of 99.9 % allows')
  await press('Add a risk')
  await type(fieldUnder('What can go wrong'), 'Disk full')
  await press('Keep the risk')
  expect(page.textContent).toContain('Write a number here.')
  const figures = { 'Minutes to detect': '10', 'Minutes to repair': '20', 'Users hit, in percent': '100' }
  for (const [label, text] of Object.entries(figures)) await type(fieldUnder(label), text)
  await type(fieldUnder('Days between two of them'), '365.25')
  expect(page.textContent).toContain('That is 30 bad minutes a year, 5.7 % of the budget.')
  await press('Keep the risk')
  await eventually(() => order().length === 1)
  await untilKept(service => service.risks.length === 1)
  expect((await kept())?.risks[0]).toMatchObject({ title: 'Disk full', impactShare: 1, accepted: false })
})

it('removes a risk with a way back to where it was', async () => {
  await open()
  await press('Remove: A release breaks checkout')
  await untilKept(service => service.risks.length === 1)
  await press('Undo')
  await untilKept(service => service.risks.length === 2)
  expect((await kept())?.risks).toEqual(risks)
})

it('shows at once what a change would be worth, and keeps nothing of it', async () => {
  const page = await open()
  await press('Canary at 5 %')
  const effect = await eventually(() => page.querySelector('[class*="effect"]'))
  expect(effect.textContent).toContain('192 fewer bad minutes a year: 63.9 instead of 256.')
  expect(effect.textContent).toContain('A release breaks checkouttoo big→fits')
  expect((await kept())?.risks).toEqual(risks)
  await press('Reset')
  expect(page.querySelector('[class*="effect"]')).toBeNull()
})

it('tells the chance to keep the objective after a pause, with its seed, and that it is a model', async () => {
  const simulation = () => document.querySelector('[aria-labelledby="simulation"]')?.textContent ?? ''
  // The pause may be over before a busy machine has opened the page.
  const shown: string[] = []
  const watcher = new MutationObserver(() => shown.push(simulation()))
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
  await open()
  await eventually(() => /Chance to keep 99\.9 %\d/.test(simulation()))
  watcher.disconnect()
  expect(shown.find(text => text !== '')).toContain('Playing years through')
  expect(simulation()).toContain('Expected 256 of 526 bad minutes')
  expect(simulation()).toContain('That is a model')
})

it('shows what an import would do, and takes over the good rows only when told so', async () => {
  const page = await open()
  await press('Import')
  const paste = await eventually(() => document.body.querySelector('[role="dialog"] textarea'))
  const rows = ['slow-bank,Slow bank,5,20,20 %,30,yes', 'bad,Bad row,soon,20,20 %,30,no', 'new,New risk,1,2,50 %,9,no']
  await type(paste, ['id,title,detect_minutes,repair_minutes,impact_share,days_between,accepted', ...rows].join('\n'))
  await press('Show what is in it')
  const dialog = await eventually(
    () => document.body.querySelector('[role="dialog"] table') && document.body.querySelector('[role="dialog"]'),
  )
  expect(dialog.textContent).toContain('replaces "The bank answers slowly"')
  expect(dialog.textContent).toContain('is added')
  expect(dialog.textContent).toMatch(/Line 3, detect_minutes"soon" is not a number/)
  expect((await kept())?.risks).toEqual(risks)
  await press('Keep the 2 good rows')
  await untilKept(service => service.risks.length === 3)
  expect((await kept())?.risks.map(({ title }) => title)).toEqual([
    'A release breaks checkout',
    'Slow bank',
    'New risk',
  ])
  expect(page.textContent).toContain('New risk')
  await press('Undo')
  await untilKept(service => service.risks.length === 2)
  expect((await kept())?.risks).toEqual(risks)
})

it('says of a broken risk catalogue what is wrong and where, and takes over a good one with its factors', async () => {
  const page = await open()
  await press('Import')
  const paste = await eventually(() => document.body.querySelector('[role="dialog"] textarea'))
  const factor = { id: 'f', title: 'No alert', detectMinutes: 20, repairMinutes: 0, frequencyRise: 0, active: true }
  const catalogue = (impactShare: number) =>
    JSON.stringify({
      format: 'plumbline/risks',
      version: 1,
      service: 'Other',
      slo: 0.99,
      risks: [makeRisk({ id: 'other', impactShare })],
      factors: [factor],
    })
  await type(paste, catalogue(20))
  await press('Show what is in it')
  const alert = await eventually(() => document.body.querySelector('[role="dialog"] [role="alert"]'))
  expect(alert.textContent).toContain('risks[0].impactShare')
  await type(paste, catalogue(0.2))
  await press('Show what is in it')
  await press('Keep the 2 good rows')
  await untilKept(service => service.risks.length === 3)
  expect(await kept()).toMatchObject({ slo: 0.999, factors: [factor] })
  expect(page.querySelector('[aria-labelledby="risk-factors"]')?.textContent).toContain('The risks come to')
})

it('costs factors over all risks', async () => {
  const factor = {
    id: 'no-runbook',
    title: 'No runbook',
    detectMinutes: 0,
    repairMinutes: 30,
    frequencyRise: 0,
    active: true,
  }
  const page = await open({ risks: [makeRisk()], factors: [factor] })
  const table = page.querySelector('[aria-labelledby="risk-factors"]')
  expect(table?.textContent).toContain('The risks come to 219 bad minutes a year; with the active factors to 292.')
})
