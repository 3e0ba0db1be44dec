import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { type ReportFormat, reportFormats } from '../../core/contract/report-format.ts'
import { roundToText } from '../../main/services/documents/round-file.ts'
import { expect, test } from './launch/fixture.ts'
import type { RunningApp } from './launch/running-app.ts'
import { makeCompleteRound, writeRound } from './round-files.ts'
import { addTeam, button, importRound, message, questionCount, t, tab } from './steps.ts'

/** How the file of a format ends, where that is not the format's own name. */
const endings: Partial<Record<ReportFormat, string>> = {
  json: 'plumbline.json',
  slides: 'slides.html',
  'slides-pdf': 'slides.pdf',
}

const chooseFormat = async (page: Page, format: ReportFormat): Promise<void> => {
  await button(page, t('app:reportSave')).click()
  await page
    .getByRole('menuitem')
    .filter({ has: page.getByText(t(`app:reportFormat_${format}`), { exact: true }) })
    .click()
}

const exportAs = async (app: RunningApp, folder: string, format: ReportFormat): Promise<string> => {
  const place = join(folder, `as-${format}`)
  await mkdir(place)
  return app.keepFile(place, () => chooseFormat(app.page, format))
}

test('a report can be taken home in every format, and its JSON comes back the same', async ({
  launch,
  folder,
  hostBrowser,
}) => {
  const app = await launch()
  const { page } = app
  const round = await makeCompleteRound(1)
  const original = await writeRound(join(folder, 'round.plumbline.json'), round)
  await addTeam(page, 'Search')
  await importRound(app, original)
  await tab(page, t('app:tabReport')).click()
  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Payments')

  const paths = new Map<ReportFormat, string>()
  for (const format of reportFormats) paths.set(format, await exportAs(app, folder, format))
  const textOf = (format: ReportFormat) => readFile(paths.get(format) ?? '', 'utf8')
  for (const [format, path] of paths) expect(basename(path).endsWith(`.${endings[format] ?? format}`)).toBe(true)

  expect(await textOf('json')).toBe(roundToText(round))
  expect(await textOf('md')).toMatch(/^# .*Payments/m)
  const rows = (await textOf('csv')).trim().split('\r\n')
  expect(rows).toHaveLength(1 + questionCount)
  const pdf = await readFile(paths.get('pdf') ?? '')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)

  const reader = await (await hostBrowser()).newPage()
  const asked: string[] = []
  reader.on('request', request => asked.push(request.url()))
  await reader.goto(pathToFileURL(paths.get('html') ?? '').href)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Payments')
  await expect(reader.locator('svg').first()).toBeVisible()
  expect(asked.filter(url => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
  await reader.close()

  await page.getByRole('main').getByRole('link', { name: 'Payments' }).click()
  await importRound(app, paths.get('json') ?? '')
  await expect(message(page, t('app:roundUnchanged', { title: round.title }))).toBeVisible()
})
