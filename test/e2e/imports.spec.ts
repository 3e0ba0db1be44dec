import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { makeCompleteRound, writeRound } from './round-files.ts'
import { addTeam, button, importRound, openTeam, roundRow, t } from './steps.ts'

test(
  'a round comes in from a file; another version of it is asked about',
  sameInEveryHost,
  async ({ launch, folder }) => {
    const app = await launch()
    const { page } = app
    await addTeam(page, 'Search')
    const round = await makeCompleteRound(2)
    await importRound(app, await writeRound(join(folder, 'round.plumbline.json'), round))
    await expect(page.getByRole('heading', { level: 1, name: /^Level 2/ })).toBeVisible()

    await openTeam(page, 'Payments')
    const changed = { ...round, title: 'Level 2, talked over' }
    await importRound(app, await writeRound(join(folder, 'changed.plumbline.json'), changed))
    const asking = page.getByRole('dialog')
    await expect(asking).toContainText(t('app:roundConflictTitle'))
    await button(asking, t('app:roundConflictKeepBoth')).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Level 2, talked over/ })).toBeVisible()
    await openTeam(page, 'Payments')
    await expect(page.getByRole('main').getByRole('row')).toHaveCount(3)
    await expect(roundRow(page, 'Level 2')).toBeVisible()
  },
)

test('a file that cannot be used is explained, and nothing is lost', async ({ launch, folder }) => {
  const app = await launch()
  const { page } = app
  await addTeam(page, 'Search')
  const round = await makeCompleteRound(2)
  await importRound(app, await writeRound(join(folder, 'good.plumbline.json'), round))
  await expect(page.getByRole('heading', { level: 1, name: /^Level 2/ })).toBeVisible()
  const good = JSON.stringify(round)
  const bad: Record<string, { text: string; told: string | RegExp }> = {
    'cut-off.plumbline.json': { text: good.slice(0, 5000), told: /not valid JSON/ },
    'other.plumbline.json': { text: '{"format":"other/thing","version":1}', told: /plumbline\/round/ },
    'newer.plumbline.json': { text: good.replace('"version":1', '"version":9'), told: /newer Plumbline/ },
    'off-scale.plumbline.json': { text: good.replace(/":2([,}])/, '":9$1'), told: /not on this scale|9/ },
    'proto.plumbline.json': { text: good.replace('"title"', '"__proto__":{},"title"'), told: /__proto__/ },
  }
  for (const [name, { text, told }] of Object.entries(bad)) {
    await writeFile(join(folder, name), text)
    await openTeam(page, 'Payments')
    await importRound(app, join(folder, name))
    const alert = page.getByRole('dialog').filter({ hasText: t('app:roundImportFailed') })
    await expect(alert).toContainText(told)
    await alert.getByRole('button').click()
    await expect(alert).toHaveCount(0)
  }
  await writeFile(join(folder, 'huge.plumbline.json'), ' '.repeat(50 * 1024 * 1024))
  await importRound(app, join(folder, 'huge.plumbline.json'))
  await expect(page.getByRole('alert').filter({ hasText: t('app:roundImportFailed') })).toContainText(
    t('errors:fileTooLarge', { file: 'huge.plumbline.json', size: 50, limit: 8 }),
  )

  await openTeam(page, 'Payments')
  await expect(roundRow(page, 'Level 2')).toBeVisible()
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(2)
})
