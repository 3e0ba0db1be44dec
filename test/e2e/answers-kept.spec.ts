import { expect, test } from './launch/fixture.ts'
import {
  answerByKeys,
  button,
  choice,
  expectProgress,
  expectSaved,
  openTeam,
  question,
  startFirstRound,
  t,
} from './steps.ts'

test('whoever quits in the middle finds every answer and comment', async ({ launch }) => {
  const first = await launch()
  await startFirstRound(first.page, 'Checkout', 'Autumn')
  await answerByKeys(first.page, '3n2u4')
  await first.page.keyboard.press('c')
  await first.page.keyboard.type('Half of us were away')
  // Quitting with the last words still unsaved, or just on their way.
  expect((await first.quit()).exitCode).toBe(0)

  const second = await launch()
  await openTeam(second.page, 'Checkout')
  await second.page
    .getByRole('main')
    .getByRole('link', { name: t('app:continueRound') })
    .click()
  await expectProgress(second.page, 5)
  await expect(question(second.page, 6)).toBeVisible()
  await expect(second.page.getByLabel(t('answer:commentLabel'))).toHaveValue('Half of us were away')
  await second.page.keyboard.press('Escape')
  const expected = ['3', 'N', '2', 'U', '4']
  for (const [index, key] of [...expected.entries()].reverse()) {
    await second.page.keyboard.press('ArrowUp')
    await expect(choice(second.page, index + 1, key)).toBeChecked()
  }
})

test('an answer that was shown as saved survives the end of the process', async ({ launch }) => {
  const first = await launch()
  await startFirstRound(first.page, 'Checkout')
  await answerByKeys(first.page, '4321')
  await expectProgress(first.page, 4)
  await expectSaved(first.page)
  await first.kill()

  const { page } = await launch()
  await page
    .getByRole('main')
    .getByRole('link', { name: t('app:continueRound') })
    .click()
  await expectProgress(page, 4)
  await expect(question(page, 5)).toBeVisible()
  await expect(button(page, t('answer:missing', { count: 36 }))).toBeEnabled()
})
