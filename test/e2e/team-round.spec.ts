import { networkInterfaces } from 'node:os'
import type { Locator } from '@playwright/test'
import { answerOnLaptop, expectBallots, fillBallotRound } from './ballot-steps.ts'
import { expect, test } from './launch/fixture.ts'
import { button, message, t, tab, tabTo } from './steps.ts'

test('three people answer on one laptop, and their ballots are opened together', async ({ launch }) => {
  const { page } = await launch()
  await button(page, t('app:welcomeStart')).click()
  await page.getByLabel(t('app:teamName')).fill('Checkout')
  await button(page, t('app:teamCreate')).click()
  await fillBallotRound(page, 3)
  await expect(button(page, t('ballots:openNotYet_other', { count: 3 }))).toBeDisabled()

  await tab(page, t('ballots:kioskStart')).click()
  for (const [done, key] of ['3', '1', '2'].entries()) {
    await answerOnLaptop(page, key)
    await button(page, t('ballots:kioskNext')).click()
    // Nothing of this person is left, and no way back leads out of here.
    await page.goBack()
    await expect(page.getByRole('heading', { name: t('ballots:kioskTitle') })).toBeVisible()
    expect(new URL(page.url()).hash, `after person ${done + 1}`).toMatch(/kiosk$/)
  }
  await button(page, t('ballots:kioskLeave')).click()
  await button(page, t('ballots:kioskLeaveConfirm')).click()
  await expectBallots(page, 3)

  // What is sealed has no results, whatever address is asked for.
  const collecting = page.url()
  await page.goto(collecting.replace(/collect$/, 'results'))
  await expect(message(page, t('app:stillSealed', { title: '2026 Q4' }))).toBeVisible()
  await expect(page).toHaveURL(collecting)

  await button(page, t('ballots:open')).click()
  await button(page, t('ballots:openConfirm')).click()
  await expect(message(page, t('ballots:opened_other', { count: 3 }))).toBeVisible()
  await expect(page.getByRole('heading', { name: t('results:chartGap') })).toBeVisible()
  await expect(tab(page, t('app:tabCollect'))).toHaveCount(0)
  await expect(tab(page, t('app:tabAnswer'))).toHaveCount(0)
})

const isOnNetwork = Object.values(networkInterfaces()).some(addresses =>
  addresses?.some(({ internal, family }) => !internal && family === 'IPv4'),
)

test('a session is opened to the network with the keyboard alone, and says so on every page', async ({ launch }) => {
  test.skip(!isOnNetwork, 'This machine is in no network that a session could be opened to')
  const { page } = await launch()
  await button(page, t('app:welcomeStart')).click()
  await page.getByLabel(t('app:teamName')).fill('Checkout')
  await button(page, t('app:teamCreate')).click()
  await fillBallotRound(page, 3)
  const dialog = page.getByRole('dialog')
  const use = async (place: Locator, key = 'Enter') => {
    await tabTo(page, place)
    await page.keyboard.press(key)
  }
  await use(button(page, t('ballots:sessionOpen')))
  await expect(dialog.getByLabel(t('ballots:seats'))).toBeVisible()
  await tabTo(page, dialog.getByRole('radio', { name: t('ballots:addressThisMachine') }))
  await page.keyboard.press('ArrowDown')
  await use(dialog.getByRole('checkbox', { name: t('ballots:networkConfirm') }), 'Space')
  await use(button(dialog, t('app:openToNetwork')))

  const panel = page.getByRole('region', { name: t('ballots:roomTitle') })
  await expect(panel.getByText(t('app:openToNetwork'), { exact: true })).toBeVisible()
  await expect(panel.getByRole('heading', { name: t('ballots:roomTitle') })).toBeFocused()
  await use(button(page, t('ballots:showBig')))
  await expect(dialog.getByRole('img', { name: /QR/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page, t('ballots:showBig'))).toBeFocused()

  await tab(page, t('app:navSettings')).click()
  await expect(page.getByRole('heading', { name: t('app:settingsTitle') })).toBeVisible()
  await use(page.getByRole('link', { name: t('app:openToNetwork') }).first())
  await expectBallots(page, 0)
  await use(button(page, t('ballots:sessionClose')))
  await use(button(dialog, t('ballots:sessionClose')))
  await expect(message(page, t('ballots:sessionClosed'))).toBeVisible()
  await expect(page.getByText(t('app:openToNetwork'), { exact: true })).toHaveCount(0)
  await expect(button(page, t('ballots:sessionOpen'))).toBeFocused()
})
