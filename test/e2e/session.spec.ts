import { ballotQuestions, expectBallots } from './ballot-steps.ts'
import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import {
  begin,
  chooseAnswers,
  collectBallots,
  expectThanks,
  handIn,
  openSession,
  personIn,
} from './participant-steps.ts'
import { button, message, t } from './steps.ts'

test(
  'twelve people answer in their own browsers, hand in at once, and nobody is lost',
  sameInEveryHost,
  async ({ launch, hostBrowser, faults }) => {
    const { page } = await launch()
    await collectBallots(page, 'Checkout')
    const link = await openSession(page, 12)
    const browser = await hostBrowser()
    const people = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const context = await personIn(browser, fault => faults.push(fault))
        return context.newPage()
      }),
    )
    await Promise.all(
      people.map(async (person, index) => {
        await person.goto(link)
        await begin(person)
        await chooseAnswers(person, ballotQuestions, index % 5)
      }),
    )
    await expectBallots(page, 0)
    await Promise.all(people.map(person => handIn(person).tap()))
    await Promise.all(people.map(expectThanks))
    await expectBallots(page, 12)
    await Promise.all(people.map(person => person.context().close()))

    await button(page, t('ballots:open')).click()
    await button(page, t('ballots:openConfirm')).click()
    await expect(message(page, t('ballots:opened_other', { count: 12 }))).toBeVisible()
  },
)

test(
  'a code that is typed lets in, and a wrong one says so',
  sameInEveryHost,
  async ({ launch, hostBrowser, faults }) => {
    const { page } = await launch()
    await collectBallots(page, 'Checkout')
    const { origin, hash } = new URL(await openSession(page))
    const context = await personIn(await hostBrowser(), fault => faults.push(fault), { expected: /403.*\/call\)/ })
    const person = await context.newPage()
    await person.goto(origin)
    await button(person, t('participant:join')).tap()
    await expect(person.getByText(t('participant:codeNeeded'))).toBeVisible()
    await person.getByLabel(t('participant:codeLabel')).fill('wrong')
    await button(person, t('participant:join')).tap()
    await expect(person.getByText(t('errors:wrongCode'))).toBeVisible()
    await person.getByLabel(t('participant:codeLabel')).fill(hash.slice(1).replace('-', ' ').toLowerCase())
    await person.keyboard.press('Enter')
    await expect(button(person, t('participant:begin'))).toBeVisible()
    await person.reload()
    await expect(button(person, t('participant:begin'))).toBeVisible()
    await context.close()
  },
)

test(
  'a person answers without a network, goes on after a reload, and loses nothing',
  sameInEveryHost,
  async ({ launch, hostBrowser, faults }) => {
    const { page } = await launch()
    await collectBallots(page, 'Checkout')
    const link = await openSession(page)
    const context = await personIn(await hostBrowser(), fault => faults.push(fault), { expected: /ERR_INTERNET/ })
    const person = await context.newPage()
    await person.goto(link)
    await begin(person)
    const asked: string[] = []
    person.on('request', request => asked.push(request.url()))
    for (const key of ['3', 'n', '1']) await person.keyboard.press(key)
    await expect(person.getByText(t('participant:progress', { number: 4, count: ballotQuestions }))).toBeVisible()
    expect(asked, 'Nothing is asked of the network while somebody answers').toEqual([])

    await person.reload()
    await expect(person.getByText(t('participant:progress', { number: 4, count: ballotQuestions }))).toBeVisible()
    await person.goBack()
    await expect(person.getByText(t('participant:progress', { number: 3, count: ballotQuestions }))).toBeVisible()
    await expect(person.getByRole('radio', { checked: true })).toHaveCount(1)

    // Another tab of the same browser is the same person.
    const other = await context.newPage()
    await other.goto(link)
    await expect(other.getByText(t('participant:progress', { number: 3, count: ballotQuestions }))).toBeVisible()
    await other.keyboard.press('ArrowRight')
    for (const key of ['0', '2']) await other.keyboard.press(key)
    await expect(person.getByText(t('participant:progress', { number: 6, count: ballotQuestions }))).toBeVisible()

    await context.setOffline(true)
    for (const key of ['4', '4', 'u']) await person.keyboard.press(key)
    await handIn(person).tap()
    await expect(person.getByText(t('participant:notReached'))).toBeVisible()
    await expectBallots(page, 0)
    await context.setOffline(false)
    await expectThanks(person)
    await expectThanks(other)
    await expectBallots(page, 1)

    const left = await person.evaluate(() => JSON.stringify(localStorage))
    expect(left, 'No answer stays behind').not.toContain('reduce-silos')
    await person.goBack()
    await expect(person.getByRole('radio')).toHaveCount(0)
    await person.goto(link)
    await person.reload()
    await expectThanks(person)
    await context.close()
  },
)
