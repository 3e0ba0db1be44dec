import { describe, expect, it } from 'vitest'
import { answerOfKey } from '../../../renderer/parts/asked-item.ts'

describe('answerOfKey', () => {
  it('takes the digits of the scale, n and u, and nothing else', () => {
    expect(answerOfKey('practice', '0')).toBe(0)
    expect(answerOfKey('practice', '4')).toBe(4)
    expect(answerOfKey('practice', '5')).toBeNull()
    expect(answerOfKey('agreement', '0')).toBeNull()
    expect(answerOfKey('agreement', '7')).toBe(7)
    expect(answerOfKey('agreement', 'N')).toBe('na')
    expect(answerOfKey('practice', 'u')).toBe('unknown')
    expect(answerOfKey('practice', 'Enter')).toBeNull()
    expect(answerOfKey('practice', '')).toBeNull()
  })
})
