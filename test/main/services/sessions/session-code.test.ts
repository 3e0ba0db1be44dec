import { describe, expect, it } from 'vitest'
import { isCode, newCode } from '../../../../main/services/sessions/session-code.ts'

describe('a code', () => {
  it('is eight characters that nobody takes for others', () => {
    const codes = Array.from({ length: 500 }, newCode)
    for (const code of codes) expect(code).toMatch(/^[2-9ACDEFGHJKMNPQRTVWXY]{4}-[2-9ACDEFGHJKMNPQRTVWXY]{4}$/)
    expect(new Set(codes).size).toBe(500)
    expect(new Set(codes.join('')).size).toBe(28)
  })

  it.each(['2AV8-5XY9', '2av8-5xy9', '2AV85XY9', ' 2av8 5xy9 ', '2AV8–5XY9', 'ZAUB-SXY9'])('is known as %j', typed => {
    expect(isCode(typed, '2AV8-5XY9')).toBe(true)
  })

  it.each(['', '-', '2AV8-5XY', '2AV8-5XY99', '2AV8-5XY8', '2AV8.5XY9', '__proto__'])('is not %j', typed => {
    expect(isCode(typed, '2AV8-5XY9')).toBe(false)
  })
})
