// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DeliveryEntry, Deployment } from '../../../../core/delivery/delivery.ts'
import { DeliveryPage } from '../../../../renderer/features/delivery/delivery-page.tsx'
import { makeRound } from '../../../builders.ts'
import { deployment, entry, later } from '../../../core/delivery/delivery-builders.ts'
import { buttonNamed, click, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

let opened: OpenedPage
afterEach(async () => {
  await opened?.close()
  vi.restoreAllMocks()
})

type Known = { deployments?: Deployment[]; entries?: DeliveryEntry[] }

const open = async ({ deployments = [], entries = [] }: Known = {}) => {
  opened = await openPage(<p />, [makeRound({ id: 'q3', title: 'Q3', date: '2026-10-10' })])
  await opened.client.call('delivery.addDeployments', { teamId: 'checkout', deployments })
  for (const one of entries) await opened.client.call('delivery.saveEntry', { teamId: 'checkout', entry: one })
  await opened.show(<DeliveryPage teamId="checkout" />)
  return opened.page
}
const kept = () => opened.client.call('delivery.read', { teamId: 'checkout' })

/** One a day from July to September 2026, twelve hours after its commit; one in ten fails for two hours. */
const summer = Array.from({ length: 92 }, (_, day) => {
  const deployed = later('2026-07-01T12:00:00Z', 24 * day)
  const failed = day % 10 === 0
  return deployment(deployed, { committed: later(deployed, -12), failed, restored: failed ? later(deployed, 2) : null })
})

const textOf = (element: Element | null | undefined) => element?.textContent ?? ''
const inDialog = <T,>(find: (dialog: Element) => T | null | undefined | false) =>
  eventually(() => {
    const dialog = document.querySelector('[role="dialog"]')
    return dialog && find(dialog)
  })
const type = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) =>
  act(async () => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
    set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
const fieldNamed = (within: Element, name: string) => {
  const label = [...within.querySelectorAll('label')].find(candidate => candidate.textContent === name)
  return label && within.querySelector<HTMLInputElement>(`[id="${label.getAttribute('for')}"]`)
}

describe('a team of whose deliveries nothing is known', () => {
  it('is told which columns a table needs, with an example', async () => {
    const page = await open()
    await eventually(() => buttonNamed(page, 'Import deployments'))
    const rows = [...page.querySelectorAll('table[aria-label="Columns of the table"] tbody th')]
    expect(rows.map(textOf)).toEqual(['deployed', 'committed', 'failed', 'restored', 'rework'])
    expect(textOf(page.querySelector('pre'))).toContain('deployed,committed,failed,restored,rework')
  })
})

describe('a team with deployments', () => {
  it('sees the five figures of the days that it chooses, with what they rest on', async () => {
    const page = await open({ deployments: summer })
    const select = await eventually(() => page.querySelector<HTMLSelectElement>('select[aria-label="Days to look at"]'))
    await type(select, 'quarter 2026-07-01 2026-09-30')
    const values = () => [...page.querySelectorAll('dl dd')].map(textOf)
    expect(values().map(value => value.replace(/ How sure.*/, ''))).toEqual([
      '12 h',
      'from 92 deployments',
      '1 a day',
      'from 92 deployments',
      '2 h',
      'from 10 failed deployments',
      '11 %',
      'from 92 deployments',
      '0 %',
      'from 92 deployments',
    ])
  })

  it('is told how little one round says', async () => {
    const page = await open({ deployments: summer })
    await eventually(() => page.querySelector('#delivery-beside'))
    await type(
      page.querySelector<HTMLSelectElement>('select[aria-label="Score of the rounds"]') ??
        document.createElement('select'),
      'practice',
    )
    expect(page.textContent).toContain(
      'There is one round with both a score and a figure. One point shows no direction.',
    )
    expect(page.querySelectorAll('[data-mark="computed"]')).toHaveLength(1)
  })

  it('removes a span of them only after saying how many, and brings them back', async () => {
    const page = await open({ deployments: summer })
    await click(await eventually(() => buttonNamed(page, 'Remove…')))
    await inDialog(dialog => dialog.textContent?.includes('92 deployments will be removed.'))
    const last = await inDialog(dialog => fieldNamed(dialog, 'Last day'))
    await type(last, '2026-07-31')
    await click(await inDialog(dialog => buttonNamed(dialog, 'Remove 31')))
    await eventually(() => page.textContent?.includes('61 deployments, 1 Aug 2026'))
    await click(await eventually(() => buttonNamed(document, 'Undo')))
    await eventually(() => page.textContent?.includes('92 deployments, 1 Jul 2026'))
    expect((await kept()).deployments).toEqual(summer)
  })
})

describe('an import of deployments', () => {
  it('lists bad rows by line, keeps the good ones only when it is told to, and says how many were new', async () => {
    const page = await open({ deployments: summer.slice(0, 1) })
    await click(await eventually(() => buttonNamed(page, 'Import deployments')))
    const area = await inDialog(dialog => dialog.querySelector('textarea'))
    await type(
      area,
      [
        'deployed,committed,failed,restored,pipeline',
        '2026-07-01T12:00Z,2026-07-01T00:00Z,no,,main',
        'yesterday,,no,,main',
        '2026-10-02T12:00Z,2026-10-01T12:00Z,no,,main',
      ].join('\n'),
    )
    await click(await inDialog(dialog => buttonNamed(dialog, 'Show what is in it')))
    const dialog = await inDialog(found => found.textContent?.includes('2 good rows') && found)
    expect(dialog.textContent).toContain('Line 3')
    expect(dialog.textContent).toContain('pipeline')
    expect(dialog.textContent).toContain('1 Jul 2026 to 2 Oct 2026')
    expect(dialog.textContent).toContain('One is known, but says something else here')
    expect((await kept()).deployments).toEqual(summer.slice(0, 1))
    await click(await inDialog(found => buttonNamed(found, 'Keep the 2 good rows')))
    await eventually(() => document.body.textContent?.includes('One deployment is new. One said something else'))
    expect((await kept()).deployments.map(({ deployed, failed }) => [deployed, failed])).toEqual([
      ['2026-07-01T12:00:00Z', false],
      ['2026-10-02T12:00:00Z', false],
    ])
  })
})

describe('figures entered by hand', () => {
  it('are checked, kept, drawn apart from computed ones, and taken back', async () => {
    const page = await open({ deployments: summer })
    await click(await eventually(() => buttonNamed(page, 'Enter figures')))
    const first = await inDialog(dialog => fieldNamed(dialog, 'First day'))
    await click(await inDialog(dialog => buttonNamed(dialog, 'Keep them')))
    await inDialog(dialog => dialog.textContent?.includes('Fill in at least one figure.'))
    await type(first, '2026-05-01')
    await type(await inDialog(dialog => fieldNamed(dialog, 'Last day')), '2026-05-31')
    await type(await inDialog(dialog => fieldNamed(dialog, 'Deployments a week')), '3.5')
    await click(await inDialog(dialog => buttonNamed(dialog, 'Keep them')))
    await eventually(() => page.textContent?.includes('Entered by hand for 1 May 2026 to 31 May 2026'))
    expect((await kept()).entries[0]?.figures.deploymentsPerDay).toBe(0.5)
    expect(page.querySelectorAll('[data-mark="entered"]')).toHaveLength(1)
    await click(await eventually(() => buttonNamed(document, 'Undo')))
    await eventually(() => !page.textContent?.includes('Entered by hand for'))
  })

  it('come back after they were removed', async () => {
    const may = entry('2026-05-01', '2026-05-31', { leadTimeHours: 30 })
    const page = await open({ entries: [may] })
    await click(await eventually(() => buttonNamed(page, 'Remove: 1 May 2026 to 31 May 2026')))
    await eventually(() => page.querySelector('pre'))
    await click(await eventually(() => buttonNamed(document, 'Undo')))
    await eventually(() => page.textContent?.includes('Change lead time 30 h'))
    expect((await kept()).entries).toEqual([may])
  })
})
