import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './launch/fixture.ts'
import type { RunningApp } from './launch/running-app.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { addTeam, answerByKeys, button, expectSaved, message, openTeam, t, tab } from './steps.ts'

/** The questionnaire with facets that the lesson in the README writes. */
const fromTheLesson = async (): Promise<string> => {
  const readme = await readFile('questionnaires/README.md', 'utf8')
  const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(match => match[1] ?? '')
  const found = blocks.find(block => block.includes('facet: practice'))
  if (!found) throw new Error('The lesson writes no questionnaire with facets.')
  return found
}
const title = 'Copies and restores'

const openQuestionnaires = (page: Page) =>
  page
    .getByRole('navigation', { name: t('app:navigation') })
    .getByRole('link', { name: t('app:navQuestionnaires') })
    .click()

const importQuestionnaire = async (app: RunningApp, path: string) => {
  await openQuestionnaires(app.page)
  await app.chooseFile(path, () => button(app.page, t('app:questionnaireImport')).click())
}

/** A round on the own questionnaire alone, answered by these keys. */
const answerRound = async (page: Page, roundTitle: string, date: string, keys: string) => {
  await openTeam(page, 'Storage')
  await button(page.getByRole('main'), t('app:roundNew')).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('app:roundTitle'), { exact: true }).fill(roundTitle)
  await dialog.getByLabel(t('app:roundDate'), { exact: true }).fill(date)
  await expect(dialog.getByRole('checkbox', { name: title })).toBeVisible()
  for (const box of await dialog.getByRole('checkbox').all())
    await box.setChecked(
      await box.evaluate((input, name) => (input as HTMLInputElement).labels?.[0]?.textContent === name, title),
    )
  await button(dialog, t('app:roundStart')).click()
  await expect(page.getByText(t('answer:questionOf', { number: 1, count: keys.length })).first()).toBeVisible()
  await answerByKeys(page, keys)
  await expectSaved(page)
}

test(
  'a questionnaire written by the lesson is imported, asked, scored, charted, compared and reported',
  sameInEveryHost,
  async ({ launch, folder }) => {
    const app = await launch()
    const { page } = app
    const path = join(folder, 'restore.yaml')
    await writeFile(path, await fromTheLesson())
    await importQuestionnaire(app, path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

    await addTeam(page, 'Storage')
    await answerRound(page, 'Spring', '2026-03-02', '31')
    await answerRound(page, 'Summer', '2026-06-01', '33')
    await tab(page, t('app:tabResults')).click()
    await expect(page.getByRole('heading', { name: t('results:chartGap') })).toBeVisible()
    await tab(page, t('app:tabReport')).click()
    await expect(page.frameLocator('iframe').getByText(title).first()).toBeVisible()
    await openTeam(page, 'Storage')
    await tab(page, t('app:tabTrends')).click()
    await expect(page.getByText(/practice went from 25 to 75/i).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: t('results:compareTitle') })).toBeVisible()
  },
)

test('own questionnaires are exported, copied, removed and brought back; broken ones are explained', async ({
  launch,
  folder,
}) => {
  const app = await launch()
  const { page } = app
  const path = join(folder, 'restore.yaml')
  await writeFile(path, await fromTheLesson())
  await importQuestionnaire(app, path)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await writeFile(
    join(folder, 'broken.yaml'),
    (await fromTheLesson()).replace('dimension: restores', 'dimension: nowhere'),
  )
  await importQuestionnaire(app, join(folder, 'broken.yaml'))
  const alert = page.getByRole('dialog').filter({ hasText: t('app:questionnaireImportFailed') })
  await expect(alert).toContainText('nowhere')
  await expect(alert).toContainText(/Line \d+/)
  await alert.getByRole('button').click()

  await openQuestionnaires(page)
  const menu = () => button(page, t('app:questionnaireMenu', { title })).click()
  const choose = (name: string) => page.getByRole('menuitem', { name, exact: true }).click()
  const place = join(folder, 'exported')
  await mkdir(place)
  const exported = await app.keepFile(place, async () => {
    await menu()
    await choose(t('app:questionnaireExportYaml'))
  })
  await importQuestionnaire(app, exported)
  await expect(message(page, t('app:questionnaireUnchanged', { title }))).toBeVisible()

  await openQuestionnaires(page)
  await menu()
  await choose(t('app:questionnaireRemove'))
  await expect(page.getByRole('main').getByRole('heading', { name: title })).toHaveCount(0)
  await button(page, t('app:undo')).click()
  await expect(page.getByRole('main').getByRole('heading', { name: title })).toBeVisible()

  await menu()
  await choose(t('app:questionnaireCopy'))
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${title}.+`) })).toBeVisible()
})
