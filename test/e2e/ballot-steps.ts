import type { Page } from '@playwright/test'
import { expect } from './launch/fixture.ts'
import { asked, button, t } from './steps.ts'

/** The questions of the one part that these rounds ask. */
export const ballotQuestions = 8

/** From the dialog of a new round to a round that collects ballots on one part of one questionnaire. */
export const fillBallotRound = async (page: Page, minimumGroup: number, predictions = false): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: asked })).toBeVisible()
  await dialog.getByRole('radio', { name: t('ballots:mode') }).check()
  await dialog.getByLabel(t('ballots:minimum')).fill(String(minimumGroup))
  await dialog.getByRole('checkbox', { name: t('ballots:predictions') }).setChecked(predictions)
  await button(dialog, `${asked}: ${t('app:roundPartsShow')}`).click()
  for (const box of (await dialog.getByRole('group', { name: asked }).getByRole('checkbox').all()).slice(1))
    await box.uncheck()
  await button(dialog, t('ballots:start')).click()
  await expectBallots(page, 0)
}

/** The heading of the page, and the number in it. */
export const expectBallots = async (page: Page, count: number): Promise<void> => {
  const box = page.getByRole('region', { name: t('ballots:boxTitle') })
  await expect(box.getByText(String(count), { exact: true })).toBeVisible()
}

/** One person on the laptop that is passed around: from its start to the thanks. Every question gets the same key. */
export const answerOnLaptop = async (page: Page, key: string): Promise<void> => {
  await button(page, t('ballots:kioskBegin')).click()
  await button(page, t('participant:begin')).click()
  for (let number = 1; number <= ballotQuestions; number++) {
    await expect(page.getByText(t('participant:progress', { number, count: ballotQuestions }))).toBeVisible()
    await page.keyboard.press(key)
  }
  await button(page, t('participant:handIn')).click()
  await expect(page.getByRole('heading', { name: t('ballots:kioskThanks') })).toBeVisible()
}
