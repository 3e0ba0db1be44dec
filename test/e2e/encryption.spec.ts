import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './launch/fixture.ts'
import type { RunningApp, TargetName } from './launch/running-app.ts'
import { makeCompleteRound, writeRound } from './round-files.ts'
import { addTeam, button, importRound, openTeam, roundRow, t } from './steps.ts'

const passphrase = 'four unrelated words here'

test('an encrypted workspace opens with its passphrase, else with its recovery key', async ({ launch, folder }) => {
  // Axe takes its time, and the app starts three times.
  test.setTimeout(120_000)
  const app = await launch()
  await addTeam(app.page, 'Search')
  await importRound(app, await writeRound(join(folder, 'round.plumbline.json'), await makeCompleteRound(3)))
  await expect(app.page.getByRole('heading', { level: 1, name: /^Level 3/ })).toBeVisible()
  const recoveryKey = await encrypt(app, folder)
  await app.quit()
  for (const name of await readdir(join(folder, 'data', 'rounds')))
    expect(await readFile(join(folder, 'data', 'rounds', name), 'latin1')).toMatch(/^\{"format":"plumbline\/sealed"/)

  const { page, quit, target } = await launch()
  await expectLocked(page)
  await expectAccessibleIn('browser', target, page, 'Locked')
  const field = page.getByLabel(t('protection:passphrase'), { exact: true })
  await expect(field).toBeFocused()
  await page.keyboard.type(passphrase.toUpperCase())
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('errors:protectionWrongPassphrase'))).toBeVisible()
  await field.fill(passphrase)
  await page.keyboard.press('Enter')
  await expectRound(page)
  await quit()

  const again = (await launch()).page
  await expectLocked(again)
  await button(again, t('protection:use_recovery-key')).click()
  await again.getByLabel(t('protection:recoveryKey'), { exact: true }).fill(recoveryKey.toLowerCase())
  await button(again, t('protection:unlock')).click()
  await expect(again.getByRole('heading', { level: 1, name: t('protection:renewTitle') })).toBeVisible()
  await expectAccessibleIn('browser', target, again, 'Opened with the recovery key')
  await button(again, t('protection:notNow')).click()
  await expectRound(again)
})

/** Turns encryption on with a passphrase, and gives the recovery key as it was saved. */
const encrypt = async (app: RunningApp, folder: string): Promise<string> => {
  const { page, target } = app
  const dialog = page.getByRole('dialog')
  await page.getByRole('link', { name: t('app:navSettings') }).click()
  await button(page, t('protection:turnOn')).click()
  // Only the desktop can ask a key store.
  if (target !== 'browser') await dialog.getByRole('radio', { name: t('protection:opening_passphrase') }).check()
  for (const label of [t('backups:passphrase'), t('backups:passphraseAgain')])
    await dialog.getByLabel(label, { exact: true }).fill(passphrase)
  await expectAccessibleIn('stand-in', target, page, 'How it opens')
  await button(dialog, t('protection:next')).click()
  await expect(dialog.getByRole('group', { name: t('protection:keyLabel') })).toBeVisible()
  await expectAccessibleIn('browser', target, page, 'Recovery key')
  const kept = join(folder, 'kept')
  await mkdir(kept)
  const file = await app.keepFile(kept, () => button(dialog, t('protection:keySave')).click())
  const recoveryKey = /[0-9A-Z]{4}(-[0-9A-Z]{4}){8}/.exec(await readFile(file, 'utf8'))?.[0] ?? ''
  await button(dialog, t('protection:keyKept')).click()
  await dialog.getByLabel(t('protection:proofLabel')).fill(recoveryKey.slice(-9))
  await button(dialog, t('protection:start')).click()
  await expect(dialog.getByText(t('protection:done_passphrase'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(t('protection:on_passphrase'))).toBeVisible()
  return recoveryKey
}

/** Screens are the same in every host, except that only the desktop lets a key store be chosen: one of them is looked at. */
const expectAccessibleIn = async (where: TargetName, target: TargetName, page: Page, screen: string): Promise<void> => {
  if (target === where) await expectAccessible(page, screen)
}

const expectLocked = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: t('protection:lockedTitle') })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
}

const expectRound = async (page: Page): Promise<void> => {
  await openTeam(page, 'Payments')
  await expect(roundRow(page, 'Level 3')).toBeVisible()
}
