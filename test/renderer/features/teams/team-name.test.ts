import { expect, it } from 'vitest'
import { createMessages } from '../../../../core/messages/messages.ts'
import { nameProblem } from '../../../../renderer/features/teams/team-name.ts'

const { t } = createMessages()

it.each(['Checkout', 'Оплата', '結帳', '🙂', ' x '])('takes "%s"', name => {
  expect(nameProblem(t, name)).toBeNull()
})

it.each(['', '   ', '\u200b\u200d', '\u202e', '\u0301'])('asks for a name where nothing can be seen (%j)', name => {
  expect(nameProblem(t, name)).toBe(t('app:nameNeeded'))
})

it('takes up to 120 characters', () => {
  expect(nameProblem(t, 'x'.repeat(120))).toBeNull()
  expect(nameProblem(t, 'x'.repeat(121))).toBe(t('app:nameTooLong'))
})
