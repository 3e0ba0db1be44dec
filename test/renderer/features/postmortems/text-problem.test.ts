import { expect, it } from 'vitest'
import { createMessages } from '../../../../core/messages/messages.ts'
import { textProblem } from '../../../../renderer/features/postmortems/text-problem.ts'

const { t } = createMessages()
const megabyte = 1024 * 1024

it('takes an ordinary text, also with a sign or two that could not be read', () => {
  expect(textProblem(t, '# Outage\n\nAt 10:05 …', 'a.md')).toBeNull()
  expect(textProblem(t, 'caf\uFFFD', null)).toBeNull()
})

it('refuses more than 1 MB of UTF-8 and says how much it is', () => {
  expect(textProblem(t, 'a'.repeat(megabyte), 'a.md')).toBeNull()
  expect(textProblem(t, 'a'.repeat(megabyte + 1), 'a.md')).toMatch(/^a\.md has 1\.1 MB of text; up to 1 MB is read\./)
  expect(textProblem(t, 'ü'.repeat(0.6 * megabyte), null)).toMatch(/^This text has 1\.2 MB; up to 1 MB is read\./)
})

it('refuses what is no text, and what has none', () => {
  expect(textProblem(t, 'PK\0\u0003', 'notes.docx')).toBe(
    'notes.docx is not plain text. Save it as Markdown or text in UTF-8, or paste its text.',
  )
  expect(textProblem(t, '\uFFFD'.repeat(20), null)).toMatch(/^This is not plain text\./)
  expect(textProblem(t, ' \n', 'a.md')).toBe('a.md has no text in it.')
})
