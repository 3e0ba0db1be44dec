import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { button, openTeam, roundRow, t, tab, tabTo } from './steps.ts'

const noted = 'The rota on the wiki is not the one that rings.'
const agreed = 'Show the real rota on the first page of the wiki'

test(
  'a team goes through its retrospective by keyboard, and its report has what was agreed',
  sameInEveryHost,
  async ({ launch }) => {
    const { page } = await launch({ args: ['--demo'] })
    await openTeam(page, 'Search')
    await roundRow(page, '2026 Q4').getByRole('link', { name: '2026 Q4', exact: true }).click()
    await tab(page, t('app:tabRetrospective')).click()
    const heading = page.getByRole('main').getByRole('heading', { level: 2 })
    await expect(heading).toHaveText(t('retrospective:agendaTitle'))

    const side = page.getByRole('navigation', { name: t('app:navigation') })
    await page.keyboard.press('f')
    await expect(side).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(side).toBeVisible()

    const answers = page.getByRole('region', { name: t('retrospective:answersTitle') })
    await page.keyboard.press('PageDown')
    await expect(heading).toHaveText(t('ledger:earlierTitle'))
    await page.keyboard.press('PageDown')
    await expect(heading).toContainText('on-call')
    await expect(answers).toHaveCount(0)
    await page.keyboard.press('PageDown')
    await expect(answers).toContainText(t('words:agreementVerdict_split'))
    await page.keyboard.press('n')
    await page.keyboard.type(noted)
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await expect(page.getByLabel(t('retrospective:actionText'))).toBeFocused()
    await page.keyboard.type(agreed)
    await tabTo(page, page.getByLabel(t('retrospective:actionOwner')))
    await page.keyboard.type('Whoever is on call')
    await page.keyboard.press('Enter')
    await expect(page.getByText(agreed)).toBeVisible()

    await page.reload()
    await expect(heading).toContainText('on-call')
    await expect(answers).toBeVisible()
    await expect(page.getByLabel(t('retrospective:notes'), { exact: true })).toHaveValue(noted)

    const last = t('retrospective:ratingTitle')
    for (let step = 0; step < 40 && (await heading.textContent()) !== last; step++)
      await page.keyboard.press('ArrowRight')
    await expect(heading).toHaveText(last)
    const more = button(page, t('retrospective:ratingMore', { grade: t('retrospective:rating_4') }))
    await tabTo(page, more)
    for (let hand = 0; hand < 3; hand++) await page.keyboard.press('Enter')
    await expect(page.getByText(t('retrospective:ratingMean', { mean: '4', count: 3 }))).toBeVisible()

    await tab(page, t('app:tabReport')).click()
    const report = page.frameLocator('iframe').locator('body')
    for (const text of [noted, agreed, 'Whoever is on call', t('retrospective:ratingReport', { mean: '4', count: 3 })])
      await expect(report).toContainText(text)
  },
)
