import { join } from 'node:path'
import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { makeCompleteRound, writeRound } from './round-files.ts'
import {
  addTeam,
  answerByKeys,
  button,
  expectProgress,
  expectSaved,
  fillNewRound,
  importRound,
  openTeam,
  questionCount,
  t,
  tab,
} from './steps.ts'

test('a second round shows what moved since the first', sameInEveryHost, async ({ launch, folder }) => {
  const app = await launch()
  const { page } = app
  await addTeam(page, 'Search')
  const earlier = await makeCompleteRound(1, {
    date: '2026-08-20',
    title: '2026 Q3',
    team: { id: 'payments', name: 'Payments', size: 6 },
  })
  await importRound(app, await writeRound(join(folder, 'q3.plumbline.json'), earlier))
  await expect(page.getByRole('heading', { level: 1, name: /^2026 Q3/ })).toBeVisible()

  await page
    .getByRole('main')
    .getByRole('link', { name: /^Payments/ })
    .click()
  await tab(page, t('app:tabTrends')).click()
  await expect(page.getByRole('heading', { name: t('results:trendsEmptyTitle') })).toBeVisible()
  await tab(page, t('app:tabRounds')).click()
  await button(page.getByRole('main'), t('app:roundNew')).click()
  await fillNewRound(page, '2026 Q4', '2026-11-20')
  await answerByKeys(page, '3'.repeat(questionCount))
  await expectProgress(page, questionCount)
  await expectSaved(page)

  await page
    .getByRole('main')
    .getByRole('link', { name: /^Payments/ })
    .first()
    .click()
  await tab(page, t('app:tabTrends')).click()
  for (const title of [t('results:trendsLines'), t('results:trendsHeatmap'), t('results:compareTitle')])
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText(/practice went from 25 to 75/i).first()).toBeVisible()
  const change = page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: t('results:columnChangeInterval') }) })
  await expect(change.first()).toContainText('50')
  await openTeam(page, 'Payments')
})
