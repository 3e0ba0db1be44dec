import { expect, test } from './launch/fixture.ts'
import { addTeam, button, t } from './steps.ts'

test('the demo opens apart from the own rounds and says what it is', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] })
  await expect(page.getByText(t('app:demoBanner'))).toBeVisible()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(3)
  await button(page, t('app:demoLeave')).click()
  await expect(page.getByRole('heading', { name: t('app:welcomeTitle') })).toBeVisible()
  await expect(page.getByText(t('app:demoBanner'))).toHaveCount(0)
  await addTeam(page, 'Our own')
  await page.getByRole('link', { name: t('app:navSettings') }).click()
  await button(page, t('app:welcomeDemo')).click()
  await expect(page.getByText(t('app:demoBanner'))).toBeVisible()
  await expect(page.getByRole('navigation', { name: t('app:navigation') })).not.toContainText('Our own')
})
