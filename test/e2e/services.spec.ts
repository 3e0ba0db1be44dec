import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { addTeam, button, t, tab } from './steps.ts'

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

test('a service tells what incidents of a table left of its budget', sameInEveryHost, async ({ launch }) => {
  const { page } = await launch()
  const main = page.getByRole('main')
  await addTeam(page, 'Checkout')
  await tab(page, t('app:tabServices')).click()
  await expect(main.getByText(t('services:emptyExample'))).toBeVisible()
  await button(main, t('services:add')).click()
  await expect(page.getByLabel(t('services:name'), { exact: true })).toBeFocused()
  await page.keyboard.type('Checkout API')
  await button(main, t('services:addSave')).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Checkout API/ })).toBeVisible()

  await button(main, t('services:incidentImport')).click()
  const dialog = page.getByRole('dialog')
  const rows = ['title,start,resolved,impact_share', `Down,${hoursAgo(48)},${hoursAgo(47)},20 %`, 'Soon,tomorrow,,1']
  await dialog.getByLabel(t('services:importPaste')).fill(rows.join('\n'))
  await button(dialog, t('services:importRead')).click()
  await expect(dialog.getByText(t('faults:cellNotATime', { found: 'tomorrow' }))).toBeVisible()
  await expectAccessible(page, 'Import incidents')
  await button(dialog, t('services:importKeep', { count: 1 })).click()
  await expect(dialog).toBeHidden()

  await expect(main.getByText('28 min 19 s of 40 min 19 s')).toBeVisible()
  await expect(main.getByText(t('risks:policyLargeIncident')).first()).toBeVisible()
  await expect(page.getByRole('status').getByText(t('answer:saved'), { exact: true })).toBeVisible()
  await button(main, t('services:incidentAdd')).click()
  await button(main, t('services:incidentSave')).click()
  await button(main, t('services:policyEdit')).click()
  await button(main, t('services:factWriteOf', { fact: t('services:factSla') })).click()
  await expectAccessible(page, 'Error budget')
  await main.getByRole('link', { name: t('services:ofTeam', { team: 'Checkout' }) }).click()
  await expect(main.getByText('70.2 % left')).toBeVisible()
  await expectAccessible(page, 'Services')
})
