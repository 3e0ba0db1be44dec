import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../launch/fixture.ts'
import { collectOutput, exitOf } from '../launch/process-end.ts'
import { projectFolder } from '../launch/running-app.ts'
import { answerByKeys, button, expectProgress, expectSaved, startFirstRound, t } from '../steps.ts'

test('a window that crashed or hangs is reloaded where it was', async ({ launchDesktop }) => {
  const { page, desktop, quit } = await launchDesktop()
  await startFirstRound(page, 'Checkout')
  await answerByKeys(page, '321')
  await expectProgress(page, 3)
  await expectSaved(page)

  await desktop('answerDialog', { method: 'showMessageBox', response: 0 })
  await desktop('crashWindow')
  await expectProgress(page, 3)
  await desktop('answerDialog', { method: 'showMessageBox', response: 1 })
  await desktop('hangWindow')
  await expect.poll(() => desktop('shownDialogs')).toHaveLength(2)
  await expectProgress(page, 3)
  expect(await desktop('shownDialogs')).toMatchObject([
    { options: { message: t('desktop:goneTitle') } },
    { options: { message: t('desktop:unresponsiveTitle') } },
  ])
  expect((await quit()).exitCode).toBe(0)
})

test('a page with unsaved answers is not closed without asking', async ({ launchDesktop }) => {
  const { page, desktop } = await launchDesktop()
  await button(page, t('app:welcomeStart')).click()
  await page.evaluate(() => window.addEventListener('beforeunload', event => event.preventDefault()))
  await desktop('answerDialog', { method: 'showMessageBoxSync', response: 0 })
  await desktop('closeWindow')
  await expect.poll(() => desktop('shownDialogs')).toMatchObject([{ options: { message: t('desktop:unsavedTitle') } }])
  await expect(page.getByRole('dialog')).toBeVisible()
  await desktop('answerDialog', { method: 'showMessageBoxSync', response: 1 })
  const gone = page.waitForEvent('close')
  await desktop('closeWindow')
  await gone
})

test('a data folder that the browser host uses is refused, naming it and the way out', async ({
  tryLaunch,
  folder,
}) => {
  const dataFolder = join(folder, 'data')
  const words = [join(projectFolder, 'out/main/cli.js'), 'serve', '--data', dataFolder, '--no-open']
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = collectOutput(server)
  try {
    await expect.poll(output, { timeout: 20_000 }).toMatch(/http:\/\//)
    const started = await tryLaunch()
    expect(started).toMatchObject({ kind: 'ended', ended: { exitCode: 1 } })
    const told = started.kind === 'ended' ? started.ended.told : ''
    for (const part of [t('desktop:cannotStart'), dataFolder, String(server.pid), t('app:program_browser'), '--data'])
      expect(told).toContain(part)
  } finally {
    server.kill('SIGINT')
    await exitOf(server)
  }
})

test('a folder that cannot be used is named before anything opens', async ({ tryLaunch, folder }) => {
  const file = join(folder, 'file')
  await writeFile(file, 'no folder')
  const below = await tryLaunch({ dataFolder: join(file, 'data') })
  expect(below).toMatchObject({ kind: 'ended', ended: { exitCode: 1 } })
  expect(below.kind === 'ended' && below.ended.told).toContain(t('errors:folderIsFile', { folder: file }))

  const missing = await tryLaunch({ args: ['--data'] })
  const told = `${t('desktop:cannotStart')}\n${t('desktop:dataNeedsFolder')}`
  expect(missing).toEqual({ kind: 'ended', ended: { exitCode: 1, told } })
})
