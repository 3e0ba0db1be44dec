import type { Locator, Page } from '@playwright/test'
import { createMessages } from '../../core/messages/messages.ts'
import { expect } from './launch/fixture.ts'
import type { RunningApp } from './launch/running-app.ts'

/** What a user reads, from the catalogue itself. */
export const { t } = createMessages()

export const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true })
export const tab = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true })
/** A message in the corner. */
export const message = (page: Page, text: string): Locator =>
  page.locator('.mantine-Notifications-root').getByText(text, { exact: true })

/** From the first screen to the first question of a team's first round. */
export const startFirstRound = async (page: Page, team: string, title?: string): Promise<void> => {
  await button(page, t('app:welcomeStart')).click()
  await page.getByLabel(t('app:teamName')).fill(team)
  await button(page, t('app:teamCreate')).click()
  await fillNewRound(page, title)
}

/** What the rounds of these tests ask, and how many questions that are. */
export const asked = 'DevOps intent and SRE practice'
export const questionCount = 40

/** Accepts what the dialog of a new round proposes, under another title or date where one is given. */
export const fillNewRound = async (page: Page, title?: string, date?: string): Promise<void> => {
  const dialog = page.getByRole('dialog')
  if (title) await dialog.getByLabel(t('app:roundTitle'), { exact: true }).fill(title)
  if (date) await dialog.getByLabel(t('app:roundDate'), { exact: true }).fill(date)
  await expect(dialog.getByRole('checkbox', { name: asked })).toBeVisible()
  for (const box of await dialog.getByRole('checkbox').all())
    await box.setChecked(
      await box.evaluate((input, name) => (input as HTMLInputElement).labels?.[0]?.textContent === name, asked),
    )
  await button(dialog, t('app:roundStart')).click()
  await expect(question(page, 1)).toBeVisible()
}

/** The open question, as the n-th of the round. */
export const question = (page: Page, number: number): Locator =>
  page.getByRole('region', { name: t('answer:questionOf', { number, count: questionCount }), exact: true })

/** An answer by its key: 0 to 4, N or U. */
export const choice = (page: Page, number: number, key: string): Locator =>
  question(page, number).getByRole('radio', { name: new RegExp(`^${key}(?![0-9])`) })

/** Types one key for each question, from the one that is open. */
export const answerByKeys = async (page: Page, keys: string): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

export const expectSaved = async (page: Page): Promise<void> => {
  await expect(page.getByRole('status').getByText(t('answer:saved'), { exact: true })).toBeVisible()
}

export const expectProgress = async (page: Page, answered: number): Promise<void> => {
  const text = t('answer:progress', { answered, items: questionCount })
  await expect(page.getByRole('progressbar', { name: text, exact: true }).first()).toBeVisible()
}

/** Opens the page of a team through the side bar. */
export const openTeam = async (page: Page, name: string): Promise<void> => {
  const bar = page.getByRole('navigation', { name: t('app:navigation') })
  await bar.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) })).toBeVisible()
}

/** Adds a team through the side bar, which opens its page. */
export const addTeam = async (page: Page, name: string): Promise<void> => {
  await button(page, t('app:addTeam')).click()
  await page.getByLabel(t('app:teamName')).fill(name)
  await button(page, t('app:teamCreate')).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) })).toBeVisible()
}

/** Imports a file on the page of a team. */
export const importRound = (app: RunningApp, path: string): Promise<void> =>
  app.chooseFile(path, () => button(app.page, t('app:roundImport')).click())

/** The row of a round in its team's table. */
export const roundRow = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) })

/** Moves the focus with the tab key until it is there; it must get there. */
export const tabTo = async (page: Page, place: Locator): Promise<void> => {
  for (let press = 0; press < 60; press++) {
    if (await place.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key never reached ${place}`)
}
