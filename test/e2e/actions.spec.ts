import { join } from 'node:path'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './launch/fixture.ts'
import { sameInEveryHost } from './launch/targets.ts'
import { makeCompleteRound, writeRound } from './round-files.ts'
import {
  addTeam,
  answerByKeys,
  button,
  expectSaved,
  fillNewRound,
  importRound,
  questionCount,
  t,
  tab,
} from './steps.ts'

const planned = 'Share the pager among all of us'
const aim = 'Reduce organisational silos'

test('an action is kept, finished, and judged by the next round', sameInEveryHost, async ({ launch, folder }) => {
  const app = await launch()
  const { page } = app
  await addTeam(page, 'Search')
  const earlier = await makeCompleteRound(1, {
    date: '2026-01-20',
    title: '2026 Q1',
    team: { id: 'payments', name: 'Payments', size: 6 },
  })
  await importRound(app, await writeRound(join(folder, 'q1.plumbline.json'), earlier))
  const main = page.getByRole('main')
  const toTeam = () =>
    main
      .getByRole('link', { name: /^Payments/ })
      .first()
      .click()

  await toTeam()
  await tab(page, t('app:tabActions')).click()
  await button(main, t('ledger:add')).click()
  await expect(page.getByLabel(t('retrospective:actionText'))).toBeFocused()
  await page.keyboard.type(planned)
  await page.getByLabel(t('ledger:aimLabel')).selectOption({ label: t('ledger:aimWhole', { title: aim }) })
  await page.getByLabel(t('ledger:byLabel')).fill('20')
  await expectAccessible(page, 'New action')
  await button(main, t('retrospective:actionSave')).click()
  await button(main, t('ledger:finishOf', { text: planned })).click()
  await expect(main.getByText(t('ledger:outcome_waiting'))).toBeVisible()

  await tab(page, t('app:tabRounds')).click()
  await button(main, t('app:roundNew')).click()
  await fillNewRound(page, 'Next round', '2099-01-20')
  await answerByKeys(page, '3'.repeat(questionCount))
  await expectSaved(page)
  const evidence = main.getByRole('region', { name: t('evidence:title') })
  await button(main, t('evidence:title')).click()
  await evidence.getByRole('button').click()
  await page.keyboard.type('https://wiki.example/delivery')
  await page.keyboard.press('Enter')
  await expect(button(main, t('evidence:count', { number: 1 }))).toBeVisible()
  await expectSaved(page)
  await expectAccessible(page, 'Evidence')
  await tab(page, t('app:tabResults')).click()
  await main.getByText(t('evidence:shown'), { exact: true }).click()
  await expect(main.getByText(t('evidence:meaning'))).toBeVisible()
  await expectAccessible(page, 'Results as shown')

  const outcome = main.getByText(t('ledger:movement_too-few', { change: '+50', round: 'Next round' }))
  await toTeam()
  await tab(page, t('app:tabActions')).click()
  await expect(outcome).toBeVisible()
  await expect(main.getByText(t('ledger:hitRateNone'))).toBeVisible()
  await expectAccessible(page, 'Actions')
  await tab(page, t('app:tabRounds')).click()
  await main.getByRole('link', { name: 'Next round' }).first().click()
  await tab(page, t('app:tabRetrospective')).click()
  const heading = main.getByRole('heading', { level: 2 })
  await expect(heading).toHaveText(t('retrospective:agendaTitle'))
  await page.keyboard.press('PageDown')
  await expect(heading).toHaveText(t('ledger:earlierTitle'))
  await expect(outcome).toBeVisible()
  await expectAccessible(page, 'Actions so far')
})
