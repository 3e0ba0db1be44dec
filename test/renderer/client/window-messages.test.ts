import { expect, it } from 'vitest'
import { english } from '../../../core/messages/messages.ts'
import { createWindowMessages } from '../../../renderer/client/window-messages.ts'
import { firstModules } from './first-modules.ts'

const first = firstModules('renderer/main.tsx')
const said = new RegExp(`(?:['"\`]|\\$t\\()(${Object.keys(english).join('|')}):`, 'g')

it('says at once all that is said before anything comes on demand', () => {
  expect([...first.keys()]).toEqual(
    expect.arrayContaining(['renderer/shell/side-bar.tsx', 'core/messages/failure-text.ts']),
  )
  const { messages } = createWindowMessages()
  const unsaid = [...first]
    .flatMap(([path, text]) => [...text.matchAll(said)].map(([, name = '']) => `${path} says ${name}`))
    .filter(line => !messages.hasResourceBundle('en', line.split(' says ')[1] ?? ''))
  expect(unsaid, 'add the namespace to renderer/client/window-messages.ts, or use one that is there').toEqual([])
})

it('leaves the rest of the catalogue to be fetched', async () => {
  expect([...first.keys()]).not.toContain('core/messages/messages.ts')
  const { messages, complete } = createWindowMessages()
  expect(messages.t('faults:notText')).toBe('notText')
  await complete()
  for (const name of Object.keys(english))
    expect(messages.getResourceBundle('en', name)).toEqual(english[name as keyof typeof english])
})

it('keeps a name that is written from right to left from turning the sentence around it', () => {
  const { messages } = createWindowMessages()
  const said = (title: string) => messages.t('app:homeLastRound', { title, date: '23 Nov 2026' })
  expect(said('صفحة')).toBe(said('*').replace('*', '\u2068صفحة\u2069'))
  expect(said('Q4 <b>&$1</b>')).toBe(said('*').replace('*', () => 'Q4 <b>&$1</b>'))
})
