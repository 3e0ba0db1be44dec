import { readdir, truncate } from 'node:fs/promises'
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
  importRound,
  openTeam,
  questionCount,
  roundRow,
  startFirstRound,
  t,
} from './steps.ts'

test('a deleted round comes back by undo, and later from the settings', sameInEveryHost, async ({ launch, folder }) => {
  const app = await launch()
  const { page } = app
  await addTeam(page, 'Search')
  await importRound(app, await writeRound(join(folder, 'round.plumbline.json'), await makeCompleteRound(3)))
  await expect(page.getByRole('heading', { level: 1, name: /^Level 3/ })).toBeVisible()
  const remove = async (): Promise<void> => {
    await page
      .getByRole('main')
      .getByRole('button', { name: t('app:roundMenu', { title: 'Level 3' }) })
      .click()
    await page.getByRole('menuitem', { name: t('app:roundDelete') }).click()
    await expect(page.getByRole('heading', { name: t('app:roundsEmptyTitle') })).toBeVisible()
  }

  await remove()
  await button(page, t('app:undo')).click()
  await expect(roundRow(page, 'Level 3')).toBeVisible()

  await remove()
  await app.quit()
  const again = await launch()
  await again.page.getByRole('link', { name: t('app:navSettings') }).click()
  await button(again.page, t('app:settingsRestore')).click()
  await expect(again.page.getByText(t('app:settingsRemovedEmpty'))).toBeVisible()
  await openTeam(again.page, 'Payments')
  await expect(roundRow(again.page, 'Level 3')).toBeVisible()
})

test(
  'a damaged round is named, the version before is offered, and the rest opens',
  sameInEveryHost,
  async ({ launch, folder }) => {
    const first = await launch()
    await startFirstRound(first.page, 'Checkout', 'Autumn')
    for (const [before, keys] of ['33', '3'].entries()) {
      await answerByKeys(first.page, keys)
      await expectProgress(first.page, 2 + before)
      await expectSaved(first.page)
    }
    await first.quit()
    const rounds = join(folder, 'data', 'rounds')
    const [file = ''] = (await readdir(rounds)).filter(name => name.endsWith('.json'))
    await truncate(join(rounds, file), 1000)

    const { page } = await launch()
    const notice = page.getByRole('alert')
    await expect(notice).toContainText(t('app:damageTitle_one'))
    await expect(notice).toContainText(file)
    await expect(page.getByRole('link', { name: /^Checkout/ }).first()).toBeVisible()
    await button(page, t('app:damageRestore')).click()
    await expect(notice).toHaveCount(0)
    await openTeam(page, 'Checkout')
    await expect(roundRow(page, 'Autumn')).toContainText(t('app:progressOf', { answered: 2, items: questionCount }))
  },
)
