import type { Page } from '@playwright/test'
import { ballotQuestions } from './ballot-steps.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { collectBallots, expectThanks, handIn, openSession, personIn } from './participant-steps.ts'
import { button, t } from './steps.ts'

/** Everything that a finger can hit, and is too small for it: 44 by 44 pixels, by what is drawn. */
const smallTargets = (): string[] =>
  [...document.querySelectorAll('button, input, textarea')]
    .map(target => ({ name: target.textContent || target.id, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 44 || box.height < 44)
    .map(({ name, box }) => `${name} ${Math.round(box.width)} x ${Math.round(box.height)}`)

const expectFitsEverybody = async (page: Page, screen: string): Promise<void> => {
  await expectAccessible(page, screen)
  expect.soft(await page.evaluate(smallTargets), `${screen} has targets that are big enough`).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(overflow, `${screen} does not scroll sideways`).toBeLessThanOrEqual(0)
}

test(
  'every screen of a participant is accessible on a phone',
  sameInEveryHost,
  async ({ launch, hostBrowser, faults }) => {
    const { page } = await launch()
    await collectBallots(page, 'Checkout', true)
    const link = await openSession(page)
    const context = await personIn(await hostBrowser(), fault => faults.push(fault), { expected: /403.*\/call\)/ })
    const person = await context.newPage()
    await person.goto(`${new URL(link).origin}/#wrong`)
    await expect(person.getByText(t('errors:wrongCode'))).toBeVisible()
    await expectFitsEverybody(person, 'Code')
    await person.goto(link)
    await expect(button(person, t('participant:begin'))).toBeVisible()
    await expectFitsEverybody(person, 'Terms')
    await button(person, t('participant:begin')).tap()
    await person.getByRole('slider').fill('65')
    await expectFitsEverybody(person, 'Guesses')
    await button(person, t('participant:predictOn')).tap()
    await button(person, t('participant:comment')).tap()
    await person.getByLabel(t('participant:commentLabel')).fill('We say so, but nobody looks.')
    await person.getByRole('radio').first().click()
    await expectFitsEverybody(person, 'Question')
    await person.getByLabel(t('participant:commentLabel')).blur()
    for (let number = 1; number <= ballotQuestions; number++) await person.keyboard.press('ArrowRight')
    await expectFitsEverybody(person, 'Review')
    await handIn(person).tap()
    await expectThanks(person)
    await expectFitsEverybody(person, 'Thanks')
    await context.close()
  },
)
