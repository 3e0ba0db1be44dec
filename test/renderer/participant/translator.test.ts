import { describe, expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'
import { type PaperKey, paperTexts } from '../../../core/messages/paper-texts.ts'
import { createTranslator } from '../../../renderer/participant/translator.ts'

const say = createTranslator(paperTexts, 'en')
const t = createMessages().t as (key: string, params: object) => string

/** Every text of the page, by the key under which it is asked for. */
const keys = Object.entries(paperTexts).flatMap(([namespace, texts]) =>
  Object.keys(texts).map(name => `${namespace}:${name.replace(/_(one|other)$/, '')}` as PaperKey),
)

/** One value for every gap that any text has. */
const fill = (count: number) => {
  const gaps = JSON.stringify(paperTexts).matchAll(/\{\{(\w+)\}\}/g)
  return { ...Object.fromEntries([...gaps].map(([, name = '']) => [name, `<$& ${name}>`])), count }
}

describe('the page’s own translator', () => {
  it.each([0, 1, 2, 118])('says every text as the catalogue does, for %i', count => {
    expect(keys.length).toBeGreaterThan(80)
    for (const key of keys) expect(say(key, fill(count)), key).toBe(t(key, fill(count)))
  })

  it('leaves no gap open', () => {
    for (const key of keys) expect(say(key, fill(2)), key).not.toMatch(/\{\{|undefined/)
  })

  it('knows a text for every level of agreement', () => {
    for (const value of [1, 2, 3, 4, 5, 6, 7] as const) expect(say(`words:agreement_${value}`)).not.toBe('')
  })
})
