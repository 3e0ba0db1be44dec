import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { formFile, readParticipantPage } from '../../main/services/ballots/export-form.ts'
import { makeForm } from '../renderer/participant/forms.ts'
import { ballotQuestions, expectBallots } from './ballot-steps.ts'
import { expect, test } from './launch/fixture.ts'
import { projectFolder, type RunningApp } from './launch/running-app.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { begin, chooseAnswers, collectBallots, personIn } from './participant-steps.ts'
import { button, t } from './steps.ts'

const saveForm = async (app: RunningApp, folder: string): Promise<string> => {
  await mkdir(folder)
  return app.keepFile(folder, () => button(app.page, t('ballots:formSave')).click())
}

const dropBallot = (app: RunningApp, path: string): Promise<void> =>
  app.chooseFile(path, () => button(app.page, t('ballots:chooseFiles')).click())

const saveBallot = async (person: Page, folder: string, press: string): Promise<string> => {
  const started = person.waitForEvent('download')
  await button(person, press).tap()
  const download = await started
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

test(
  'a form is answered from the disk without a network, and its ballot is taken once',
  sameInEveryHost,
  async ({ launch, hostBrowser, folder, faults }) => {
    const app = await launch()
    await collectBallots(app.page, 'Checkout')
    const form = await saveForm(app, join(folder, 'forms'))
    const context = await personIn(await hostBrowser(), fault => faults.push(fault), { offline: true })
    const person = await context.newPage()
    const asked: string[] = []
    person.on('request', request => asked.push(request.url()))
    await person.goto(pathToFileURL(form).href)
    await expect(person).toHaveTitle('2026 Q4')
    await begin(person)
    await person.keyboard.press('1')
    await person.reload()
    await expect(person.getByText(t('participant:progress', { number: 2, count: ballotQuestions }))).toBeVisible()
    await person.keyboard.press('ArrowLeft')
    await chooseAnswers(person, ballotQuestions, 3)
    const first = await saveBallot(person, folder, t('participant:saveFile'))
    expect(first).toMatch(/ballot-[0-9a-f]{8}\.plumbline-ballot$/)
    await expect(person.getByRole('heading', { name: t('participant:savedTitle') })).toBeVisible()
    expect(asked.filter(url => !/^(file|blob|data):/.test(url))).toEqual([])

    await person.reload()
    expect(await saveBallot(person, folder, t('participant:savedAgain'))).toBe(first)
    await button(person, t('participant:savedOther')).tap()
    await begin(person)
    await chooseAnswers(person, ballotQuestions, 1)
    const second = await saveBallot(person, folder, t('participant:saveFile'))
    expect(second).not.toBe(first)
    await context.close()

    await dropBallot(app, first)
    await expectBallots(app.page, 1)
    await dropBallot(app, first)
    await expect(app.page.getByText(t('ballots:filesRefused_one', { count: 1 }))).toBeVisible()
    await dropBallot(app, second)
    await expectBallots(app.page, 2)
  },
)

/** A form on the disk, made of the built page without the app. */
const makeFormFile = async (folder: string): Promise<string> => {
  const path = join(folder, 'form.html')
  const page = await readParticipantPage(join(projectFolder, 'out/participant/index.html'))
  await writeFile(path, formFile(page, makeForm()).bytes)
  return path
}

test(
  'a form says that it is damaged, and what to do without JavaScript',
  sameInEveryHost,
  async ({ hostBrowser, folder, faults }) => {
    const form = await makeFormFile(folder)
    const browser = await hostBrowser()
    const without = await personIn(browser, fault => faults.push(fault), { javaScriptEnabled: false })
    const still = await without.newPage()
    await still.goto(pathToFileURL(form).href)
    await expect(still.getByText(t('participant:noScript'))).toBeVisible()
    await without.close()

    const broken = join(folder, 'broken.html')
    await writeFile(broken, (await readFile(form, 'utf8')).replace(/(id="ballot-form">".{40}).{4}/, '$1AAAA'))
    const context = await personIn(browser, fault => faults.push(fault))
    const person = await context.newPage()
    await person.goto(pathToFileURL(broken).href)
    await expect(person.getByText(t('participant:formBroken'))).toBeVisible()
    await context.close()
  },
)

test('the next question is there at once', sameInEveryHost, async ({ hostBrowser, folder, faults }) => {
  const context = await personIn(await hostBrowser(), fault => faults.push(fault))
  const person = await context.newPage()
  await person.goto(pathToFileURL(await makeFormFile(folder)).href)
  await button(person, t('participant:begin')).tap()
  await button(person, t('participant:predictSkip')).tap()
  const waits = await person.evaluate(async () => {
    const progress = () => document.querySelector('progress')?.value
    const times: number[] = []
    for (let number = 1; number < 6; number++) {
      const before = progress()
      const start = performance.now()
      window.dispatchEvent(new KeyboardEvent('keydown', { key: '2' }))
      while (progress() === before) await new Promise(resolve => setTimeout(resolve))
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)
  })
  const median = waits[Math.floor(waits.length / 2)] ?? Number.POSITIVE_INFINITY
  console.log(`Next question after a key: ${median.toFixed(1)} ms (median of ${waits.length})`)
  expect(median).toBeLessThanOrEqual(50)
  await context.close()
})
