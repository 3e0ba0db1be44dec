// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import type { Service } from '../../../../core/budget/service.ts'
import { CallFailure, type Client } from '../../../../renderer/client/client.ts'
import { makeService } from '../../../record-builders.ts'
import { buttonNamed, click, eventually, type OpenedPage } from '../../open-page.tsx'
import { lookAtService, lookElsewhere, openService, teamId, type } from './services-steps.tsx'

/** happy-dom loads no fonts; fields that grow with their text ask when some arrive. */
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

const now = Date.now()
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z')
const incident = (id: string, title: string, from: number, to: number) => ({
  id,
  title,
  start: hoursAgo(from),
  detected: null,
  resolved: hoursAgo(to),
  impactShare: 0.2,
})
const press = async (name: string) => click(await eventually(() => buttonNamed(document.body, name)))
const kept = async (): Promise<Service | undefined> =>
  (await opened.client.call('services.read', { teamId })).services[0]
const eventuallyKept = async (isThere: (service: Service) => boolean) => {
  let found = false
  await eventually(() => {
    void kept().then(service => {
      found = service !== undefined && isThere(service)
    })
    return found
  })
}
const text = () => opened.page.textContent ?? ''

it('shows rows of a table with what is wrong in the others, and keeps the good ones only when told to', async () => {
  opened = await openService(makeService({ incidents: [incident('known', 'Known', 50, 49)] }))
  const table = [
    'title,start,resolved,impact_share,pager',
    `Timeouts,${hoursAgo(48)},${hoursAgo(47)},20 %,Ann`,
    `No time,yesterday,,20 %,Ann`,
    `Known,${hoursAgo(50)},,0.2,Ann`,
    `Backwards,${hoursAgo(20)},${hoursAgo(21)},1.5,Ann`,
  ].join('\n')
  await press('Import CSV')
  const dialog = await eventually(() => document.body.querySelector<HTMLElement>('[role="dialog"]'))
  await type(dialog, 'Table with a first row that names the columns', table)
  await press('Show what is in it')
  await eventually(() => buttonNamed(dialog, 'Keep the good row'))
  expect(dialog.querySelector('table')?.textContent).toMatch(/Timeouts.*1 h20 %/)
  expect(dialog.textContent).toContain('3 rows stay out, or need mending first')
  const faults = [...dialog.querySelectorAll('li')].map(({ textContent }) => textContent)
  expect(faults).toEqual([
    expect.stringMatching(/^Line 3, start"yesterday" is not a time\./),
    'Line 4This is there already and is not added again.',
    expect.stringMatching(/^Line 5, impact_share/),
  ])
  expect(dialog.textContent).toContain('The column "pager" means nothing here')
  expect((await kept())?.incidents).toHaveLength(1)
  await press('Keep the good row')
  await eventuallyKept(({ incidents }) => incidents.length === 2)
  expect((await kept())?.incidents[1]).toMatchObject({ title: 'Timeouts', impactShare: 0.2 })
  await eventually(() => text().includes('2 incidents'))
})

it('keeps nothing of a table that was looked at and left', async () => {
  opened = await openService(makeService())
  await press('Import CSV')
  const dialog = await eventually(() => document.body.querySelector<HTMLElement>('[role="dialog"]'))
  await type(dialog, 'Table with a first row that names the columns', `start,impact_share\n${hoursAgo(3)},1`)
  await press('Show what is in it')
  await eventually(() => buttonNamed(dialog, 'Keep the good row'))
  await press('Back')
  await press('Cancel')
  await eventually(() => !document.body.querySelector('[role="dialog"]'))
  expect((await kept())?.incidents).toEqual([])
})

it('says what is left, and what the policy asks for and why', async () => {
  const policy = [{ id: 'a', when: 'single-incident' as const, share: 0.2, action: 'Write it up.' }]
  opened = await openService(makeService({ policy, incidents: [incident('a', 'Down', 5, 4)] }))
  expect(text()).toContain('Budget left70.2 %')
  expect(text()).toContain('12 min, 1 incident')
  expect(text()).toContain('The policy saysWrite it up.')
  expect(text()).toContain('The incident "Down" alone took 29.8 % of the budget; the limit is 20 %.')
})

it('keeps every edit as it is made, and refuses an objective that leaves nothing', async () => {
  opened = await openService(makeService({ sla: { target: 0.9995, text: '' } }))
  expect(text()).toContain('The objective is not stricter than this promise')
  await press('Change: Objective (SLO)')
  await type(opened.page, 'Objective (SLO) in percent', '100')
  expect(text()).toContain('All of 100 would leave nothing for changes.')
  await type(opened.page, 'Objective (SLO) in percent', '99.99')
  await eventuallyKept(({ slo }) => slo === 0.9999)
  await press('Done')
  await eventually(() => text().includes('99.99 % over 28 days'))
  expect(text()).toContain('The objective is stricter: 16 min 8 s in 28 days lie between the two')
  await press('Write it down: User journey')
  await type(opened.page, 'User journey', 'A customer pays.')
  await press('Done')
  await eventuallyKept(({ journey, slo }) => journey === 'A customer pays.' && slo === 0.9999)
})

it('removes an incident, and brings it back', async () => {
  const down = incident('a', 'Down', 5, 4)
  opened = await openService(makeService({ incidents: [down] }))
  await press('Remove: Down')
  await eventuallyKept(({ incidents }) => incidents.length === 0)
  expect(text()).toContain('No incident in the last 28 days: the whole budget is left.')
  await press('Undo')
  await eventuallyKept(({ incidents }) => incidents.length === 1)
  expect((await kept())?.incidents).toEqual([down])
})

it('keeps on the screen what could not be saved, says why, and saves it when told to', async () => {
  let isFull = true
  const full = new CallFailure({ code: 'storage', key: 'diskFull', params: {}, faults: [] })
  opened = await openService(makeService(), client => ({
    ...client,
    call: (name, input) => (isFull && name === 'services.save' ? Promise.reject(full) : client.call(name, input)),
  }))
  await press('Write it down: User journey')
  await type(opened.page, 'User journey', 'A customer pays.')
  await press('Done')
  await eventually(() => opened.page.querySelector('[role="alert"]'))
  expect(text()).toContain('A customer pays.')
  expect((await kept())?.journey).toBe('')
  isFull = false
  await press('Try again now')
  await eventuallyKept(({ journey }) => journey === 'A customer pays.')
  await eventually(() => !opened.page.querySelector('[role="alert"]'))
})

it('remembers what could not be saved while another page is looked at, and saves it when it is back', async () => {
  let isFull = true
  const full = new CallFailure({ code: 'storage', key: 'diskFull', params: {}, faults: [] })
  const through = (client: Client): Client => ({
    ...client,
    call: (name, input) => (isFull && name === 'services.save' ? Promise.reject(full) : client.call(name, input)),
  })
  opened = await openService(makeService({ incidents: [incident('a', 'Down', 5, 4)] }), through)
  await press('Remove: Down')
  await eventually(() => opened.page.querySelector('[role="alert"]'))
  await lookElsewhere(opened)
  expect(opened.page.querySelector('h2')).toBeNull()
  isFull = false
  await lookAtService(opened, makeService())
  await eventuallyKept(({ incidents }) => incidents.length === 0)
  await press('Undo')
  await eventuallyKept(({ incidents }) => incidents.length === 1)
})
