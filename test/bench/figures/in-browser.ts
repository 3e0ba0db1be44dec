import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { startInBrowser } from '../../e2e/launch/start-browser.ts'
import { agreedRound, longQuestionnaire, shippedQuestionnaire, writeRounds } from '../data.ts'
import type { Figure, Row, Surroundings } from '../figure.ts'
import { afterKey, noteWhenReady, readyAfter } from '../page-timing.ts'
import { serveFolder } from '../serve-folder.ts'
import { buildSurvey } from '../survey-js/build-survey.ts'
import { median } from '../timing.ts'

const form = '60-question form ready in Chromium, against SurveyJS'
const key = 'Next question after a key'
const questions = 60
const runs = 7
const keys = 40

/** What a person waits for, measured in a real browser on the browser host. */
export const inBrowser: Figure = {
  id: 'browser',
  name: 'In the browser',
  measure: async surroundings => {
    if (surroundings.chromium === null)
      return [form, key].map(name => ({ kind: 'not-measured', name, why: 'no Chromium was found' }))
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const browser = await chromium.launch({ executablePath: surroundings.chromium, args })
    try {
      return await measureIn(browser, surroundings)
    } finally {
      await browser.close()
    }
  },
}

const measureIn = async (browser: Browser, { root, folder }: Surroundings): Promise<Row[]> => {
  const questionnaire = longQuestionnaire(await shippedQuestionnaire(root), questions)
  const dataFolder = join(folder, 'browser-data')
  const round = { ...agreedRound(questionnaire, 1), responses: [{ id: 'agreed', answers: {} }] }
  await writeRounds(dataFolder, [round])
  const started = await startInBrowser(browser)({ dataFolder }, fault => console.log(fault))
  if (started.kind === 'ended') throw new Error(started.ended.told)
  const { page, quit } = started.app
  try {
    const address = `${new URL(page.url()).origin}/#/rounds/${round.id}/answer`
    return [await formReady(browser, page, address, questionnaire, folder), await nextQuestion(page, address)]
  } finally {
    await quit()
  }
}

const nextQuestion = async (page: Page, address: string): Promise<Row> => {
  await page.goto(address)
  await page.locator('#question-1').waitFor()
  const times: number[] = []
  for (let number = 1; number <= keys; number++) {
    times.push(await afterKey(page, String(number % 5), `#question-${number + 1}`))
    await page.waitForTimeout(60)
  }
  const worst = Math.max(...times)
  const detail = `median of ${keys}; slowest ${worst.toFixed(0)} ms; until painted`
  return { kind: 'measured', name: key, unit: 'ms', value: median(times), most: 50, detail }
}

/** Each run loads both pages anew, with nothing cached. */
const formReady = async (
  browser: Browser,
  page: Page,
  address: string,
  questionnaire: Questionnaire,
  folder: string,
): Promise<Row> => {
  const built = join(folder, 'survey-js')
  await buildSurvey(questionnaire, built)
  const survey = await serveFolder(built)
  const storageState = await page.context().storageState()
  const ours = () => freshLoad(browser.newContext({ storageState }), address, 'ol[start] > li')
  const theirs = () => freshLoad(browser.newContext(), survey.address, '.sd-question')
  const pairs: { ours: number; theirs: number }[] = []
  for (let run = 0; run < runs; run++) {
    pairs.push(
      run % 2 === 0 ? { ours: await ours(), theirs: await theirs() } : { theirs: await theirs(), ours: await ours() },
    )
  }
  survey.close()
  const value = median(pairs.map(pair => pair.ours / pair.theirs))
  const [one, other] = [median(pairs.map(pair => pair.ours)), median(pairs.map(pair => pair.theirs))]
  const detail = `${one.toFixed(0)} ms against ${other.toFixed(0)} ms, nothing cached`
  return { kind: 'measured', name: form, unit: 'x', value, most: 0.5, detail }
}

const freshLoad = async (opening: Promise<BrowserContext>, address: string, selector: string): Promise<number> => {
  const context = await opening
  try {
    await noteWhenReady(context, selector, questions)
    const page = await context.newPage()
    await page.goto(address)
    return await readyAfter(page)
  } finally {
    await context.close()
  }
}
