import { describe, expect, it } from 'vitest'
import { readingGrade, syllablesIn } from '../../../core/lint/reading-grade.ts'

describe('syllablesIn', () => {
  it.each(
    Object.entries({
      the: 1,
      service: 2,
      rules: 1,
      tables: 2,
      asked: 1,
      wanted: 2,
      changes: 2,
      agreed: 2,
      released: 2,
      created: 3,
      completely: 3,
      reliable: 4,
      reliability: 6,
      availability: 6,
      objective: 3,
      station: 2,
      area: 3,
    }),
  )('hears %s as %i', (word, syllables) => {
    expect(syllablesIn(word)).toBe(syllables)
  })
})

describe('readingGrade', () => {
  it('follows the formula of Flesch and Kincaid', () => {
    // 3 sentences of 10 words, 1 syllable each: 0.39 * 10 + 11.8 * 1 - 15.59
    const sentence = 'The dog sat on the mat and saw a cat.'
    expect(readingGrade([sentence, sentence, sentence])).toBeCloseTo(0.11, 10)
    // 2 sentences of 15 words, 1 + 14 * 2 = 29 syllables each: 0.39 * 15 + 11.8 * 29 / 15 - 15.59
    const harder = `The ${Array.from({ length: 14 }, () => 'servant').join(' ')}.`
    expect(readingGrade([`${harder} ${harder}`])).toBeCloseTo(0.39 * 15 + (11.8 * 29) / 15 - 15.59, 10)
  })

  it('counts what a colon or a semicolon parts as sentences', () => {
    const words = 'The dog sat on the mat and saw a cat'
    expect(readingGrade([`${words}; ${words}: ${words}.`])).toBeCloseTo(0.11, 10)
  })

  it('gives no grade to a text too short for one', () => {
    expect(readingGrade(['How is organisational interdependency instrumentalised?'])).toBeNull()
  })
})
