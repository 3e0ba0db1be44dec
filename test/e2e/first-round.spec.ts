import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import {
  asked,
  button,
  choice,
  expectProgress,
  expectSaved,
  question,
  questionCount,
  startFirstRound,
  t,
  tab,
  tabTo,
} from './steps.ts'

test('a new team goes from the first start to its results by mouse', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByRole('heading', { name: t('app:welcomeTitle') })).toBeVisible()
  await expect(button(page, t('app:welcomeDemo'))).toBeVisible()
  await startFirstRound(page, 'Checkout')

  // Ten intent answers high and the practice answers low, so that the gap has a known direction.
  for (let number = 1; number <= questionCount; number++) {
    const facet = (number - 1) % 8 < 3 ? '4' : '1'
    await choice(page, number, facet).click()
  }
  await expect(page.getByText(t('answer:finishDone'))).toBeVisible()
  await expectProgress(page, questionCount)
  await expectSaved(page)

  await tab(page, t('answer:seeResults')).click()
  await expect(page.getByRole('heading', { name: t('results:chartGap') })).toBeVisible()
  const pillars = page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: t('results:columnGap') }) })
  await expect(pillars.getByRole('row')).toHaveCount(6)
  await expect(page.getByText(/practice is below intent in 5 of 5 dimensions/i).first()).toBeVisible()
  await expect(question(page, 1)).toHaveCount(0)
})

test('a round can be answered with the keyboard alone', sameInEveryHost, async ({ launch }) => {
  const { page } = await launch()
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  await expect(button(page, t('app:welcomeStart'))).toBeVisible()
  await tabTo(page, button(page, t('app:welcomeStart')))
  await press('Enter')
  await expect(page.getByLabel(t('app:teamName'))).toBeFocused()
  await page.keyboard.type('Search')
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: t('app:roundNewTitle', { team: 'Search' }) })
  await expect(dialog.getByRole('checkbox', { name: asked })).toBeVisible()
  for (const box of await dialog.getByRole('checkbox').all()) {
    await tabTo(page, box)
    const wanted = await box.evaluate(
      (input, name) => (input as HTMLInputElement).labels?.[0]?.textContent === name,
      asked,
    )
    if ((await box.isChecked()) !== wanted) await press('Space')
  }
  await tabTo(page, button(dialog, t('app:roundStart')))
  await press('Enter')
  await expect(question(page, 1)).toBeVisible()

  await press('3', 'n', 'u')
  await expect(question(page, 4)).toBeVisible()
  await press('ArrowUp', 'ArrowUp')
  await expect(choice(page, 2, 'N')).toBeChecked()
  await press('2')
  await press('c')
  await page.keyboard.type('We were not sure.')
  await press('Escape')
  await press('ArrowUp')
  await expect(choice(page, 2, '2')).toBeChecked()
  await press('ArrowRight')
  await expect(question(page, 9)).toBeVisible()
  for (let number = 9; number <= questionCount; number++) await press('1')
  await expect(page.getByText(t('answer:finishMissing_other', { count: 5 }))).toBeVisible()
  await press('m')
  for (let number = 4; number <= 8; number++) await press('4')
  await expectProgress(page, questionCount)
  await expectSaved(page)

  await tabTo(page, tab(page, t('app:tabResults')))
  await press('Enter')
  await expect(page.getByRole('heading', { name: t('results:chartGap') })).toBeVisible()
})
