import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect, test } from './launch/fixture.ts'
import { button, fillNewRound, t, tab } from './steps.ts'

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs axe in the page and in the frames that it shares an origin with; every rule of WCAG A and AA counts. */
const expectAccessible = async (page: Page, screen: string): Promise<void> => {
  await page.evaluate(await axeSource)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }).axe.run(
      document,
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        iframes: false,
      },
    ),
  )
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`),
  }))
  expect.soft(told, `${screen} is accessible`).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every main screen is accessible in ${colorScheme}`, async ({ launch }) => {
    // Axe takes its time, and there are eleven screens.
    test.setTimeout(120_000)
    const { page } = await launch({ args: ['--demo'] })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const main = page.getByRole('main')
    const side = page.getByRole('navigation', { name: t('app:navigation') })
    await expect(page.getByText(t('app:demoBanner'))).toBeVisible()
    await expectAccessible(page, 'Home')

    await main.getByRole('heading', { level: 2 }).first().getByRole('link').click()
    await expect(main.getByRole('table')).toBeVisible()
    await expectAccessible(page, 'Rounds of a team')
    await tab(page, t('app:tabTrends')).click()
    await expect(page.getByRole('heading', { name: t('results:compareTitle') })).toBeVisible()
    await expectAccessible(page, 'Trends')

    await tab(page, t('app:tabRounds')).click()
    await button(main, t('app:roundNew')).click()
    await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
    await expectAccessible(page, 'New round')
    await fillNewRound(page)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('3')
    await expectAccessible(page, 'Answer')

    await main.getByRole('link', { name: t('app:tabResults') }).click()
    await expect(page.getByRole('heading', { name: t('results:pillarsTitle') })).toBeVisible()
    await expectAccessible(page, 'Results')
    await main.getByRole('link', { name: t('app:tabReport') }).click()
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, 'Report')

    await side.getByRole('link', { name: t('app:navQuestionnaires') }).click()
    await expect(page.getByRole('heading', { name: t('app:questionnairesTitle') })).toBeVisible()
    await expectAccessible(page, 'Questionnaires')
    await side.getByRole('link', { name: t('app:navSettings') }).click()
    await expect(page.getByRole('heading', { name: t('app:settingsData') })).toBeVisible()
    await expectAccessible(page, 'Settings')
    await page.keyboard.press('Shift+?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'Keyboard')
    await page.keyboard.press('Escape')
    await button(page, t('app:demoLeave')).click()
    await expect(page.getByRole('heading', { name: t('app:welcomeTitle') })).toBeVisible()
    await expectAccessible(page, 'First start')
  })
}
