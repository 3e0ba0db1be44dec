import { answerOnLaptop, expectBallots, fillBallotRound } from './ballot-steps.ts'
import { expect, test } from './launch/fixture.ts'
import { button, message, t, tab } from './steps.ts'

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
  await expect(message(page, t('ballots:stillSealed', { title: '2026 Q4' }))).toBeVisible()
  await expect(page).toHaveURL(collecting)

  await button(page, t('ballots:open')).click()
  await button(page, t('ballots:openConfirm')).click()
  await expect(message(page, t('ballots:opened_other', { count: 3 }))).toBeVisible()
  await expect(page.getByRole('heading', { name: t('results:chartGap') })).toBeVisible()
  await expect(tab(page, t('ballots:tabCollect'))).toHaveCount(0)
  await expect(tab(page, t('app:tabAnswer'))).toHaveCount(0)
})
