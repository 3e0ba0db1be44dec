// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ShippedPackages } from '../../../../core/shipped-packages.ts'
import { LicencesSection } from '../../../../renderer/features/settings/licences-section.tsx'
import { buttonNamed, eventually, type OpenedPage, openPage } from '../../open-page.tsx'

const shipped: ShippedPackages = {
  packages: [
    { name: '@mantine/core', version: '9.7.3', licence: 'MIT', text: 0 },
    { name: 'd3-array', version: '3.2.5', licence: 'ISC', text: 1 },
  ],
  texts: ['Words of Mantine', 'Words of d3'],
}

let opened: OpenedPage | null = null
let asked: string[] = []
let answer: () => Response

beforeEach(() => {
  asked = []
  answer = () => Response.json(shipped)
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return answer()
  })
})
afterEach(async () => {
  await opened?.close()
  opened = null
  vi.unstubAllGlobals()
})

const open = async (besideProgram = false) => {
  opened = await openPage(<LicencesSection besideProgram={besideProgram} />, [])
  expect(asked).toEqual([])
  const button = await eventually(() => buttonNamed(document, 'Show the licences'))
  await act(async () => button.click())
}
const rows = () => [...document.querySelectorAll('summary')]
const shows = (text: string) => eventually(() => document.body.textContent?.includes(text))

it('fetches the list when it is asked for, and draws a text when it is unfolded', async () => {
  await open()
  await shows('2 packages')
  expect(asked).toEqual(['licences.json'])
  expect(rows().map(row => row.textContent)).toEqual(['@mantine/core9.7.3MIT', 'd3-array3.2.5ISC'])
  expect(document.body.textContent).not.toContain('Words of')
  await act(async () => rows()[1]?.click())
  await shows('Words of d3')
  expect(document.body.textContent).not.toContain('Words of Mantine')
})

it('says that the list is missing, and how to get it back', async () => {
  answer = () => new Response(null, { status: 404 })
  await open()
  await shows('installing it again brings it back')
})

it('says where the terms of Electron lie only where it was installed with it', async () => {
  await open(true)
  expect(document.body.textContent).toContain('LICENSES.chromium.html')
  await opened?.close()
  asked = []
  await open()
  expect(document.body.textContent).not.toContain('LICENSES.chromium.html')
})
