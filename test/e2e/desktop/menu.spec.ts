import { join } from 'node:path'
import { expect, test } from '../launch/fixture.ts'
import { makeCompleteRound, writeRound } from '../round-files.ts'
import { button, t } from '../steps.ts'

test('the menu does what it says, wherever the user is', async ({ launchDesktop, folder }) => {
  const { page, desktop } = await launchDesktop()
  await expect(button(page, t('app:welcomeStart'))).toBeVisible()
  const accelerators = (await desktop('menu')).filter(({ id }) => id).map(({ id, accelerator }) => [id, accelerator])
  expect(Object.fromEntries(accelerators)).toEqual({
    'new-round': 'CmdOrCtrl+N',
    'import-round': 'CmdOrCtrl+O',
    settings: 'CmdOrCtrl+,',
    shortcuts: 'CmdOrCtrl+/',
  })

  await desktop('clickMenu', 'new-round')
  await expect(page.getByRole('dialog', { name: t('app:teamFirstTitle') })).toBeVisible()
  await page.keyboard.press('Escape')
  await desktop('clickMenu', 'settings')
  await expect(page.getByRole('heading', { level: 1, name: t('app:settingsTitle') })).toBeVisible()
  await desktop('clickMenu', 'shortcuts')
  await expect(page.getByRole('dialog', { name: t('app:shortcutsTitle') })).toBeVisible()
  await page.keyboard.press('Escape')

  const file = await writeRound(join(folder, 'round.plumbline.json'), await makeCompleteRound(2))
  await desktop('answerDialog', { method: 'showOpenDialog', filePaths: [] })
  await desktop('clickMenu', 'import-round')
  await expect.poll(() => desktop('shownDialogs')).toHaveLength(1)
  await desktop('answerDialog', { method: 'showOpenDialog', filePaths: [file] })
  await desktop('clickMenu', 'import-round')
  await expect(page.getByRole('heading', { level: 1, name: /^Level 2/ })).toBeVisible()
})
