import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { fillBallotRound } from './ballot-steps.ts'
import { expect } from './launch/fixture.ts'
import type { ReportFault } from './launch/running-app.ts'
import { watchPages } from './launch/watch-page.ts'
import { button, t } from './steps.ts'

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** From the first start to a round that collects ballots. */
export const collectBallots = async (page: Page, team: string, predictions = false): Promise<void> => {
  await button(page, t('app:welcomeStart')).click()
  await page.getByLabel(t('app:teamName')).fill(team)
  await button(page, t('app:teamCreate')).click()
  await fillBallotRound(page, 5, predictions)
}

/** Opens the session on this machine, and gives its link. */
export const openSession = async (page: Page, seats = 3): Promise<string> => {
  await button(page, t('ballots:sessionOpen')).click()
  const dialog = page.getByRole('dialog', { name: t('ballots:sessionOpen') })
  await dialog.getByRole('radio', { name: t('ballots:addressThisMachine') }).check()
  await dialog.getByLabel(t('ballots:seats')).fill(String(seats))
  await button(dialog, t('ballots:sessionOpen')).click()
  const before = t('ballots:qrLabel', { link: '' }).trim()
  const label = await page.getByRole('img', { name: before }).first().getAttribute('aria-label')
  return label?.slice(before.length).trim() ?? ''
}

/** The browser of one person, in which everything that goes wrong is told. `expected`: what may be refused. */
export const personIn = async (
  browser: Browser,
  reportFault: ReportFault,
  { expected, ...options }: BrowserContextOptions & { expected?: RegExp } = {},
): Promise<BrowserContext> => {
  const context = await browser.newContext({ ...phone, ...options })
  await watchPages(context, fault => {
    if (!expected?.test(fault)) reportFault(fault)
  })
  return context
}

export const begin = async (page: Page): Promise<void> => {
  await button(page, t('participant:begin')).click()
  await expect(page.getByRole('radio').first()).toBeVisible()
}

/** Chooses one answer of each question, the same step everywhere, and ends at the review. */
export const chooseAnswers = async (page: Page, questions: number, step: number): Promise<void> => {
  for (let number = 1; number <= questions; number++) await page.getByRole('radio').nth(step).click()
  await expect(page.getByText(t('participant:reviewAll'))).toBeVisible()
}

export const handIn = (page: Page) => button(page, t('participant:handIn'))

export const expectThanks = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: t('participant:thanksTitle') })).toBeVisible()
