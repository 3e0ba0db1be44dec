import { describe, expect, it } from 'vitest'
import { pathText } from '../../core/path-text.ts'

describe('pathText', () => {
  it('writes a path as people do', () => {
    expect(pathText(['items', 3, 'requires', 0])).toBe('items[3].requires[0]')
    expect(pathText([])).toBe('')
  })

  it('quotes names that would be misread', () => {
    expect(pathText(['answers', 'devops-sre', 'silos.on-call'])).toBe('answers.devops-sre["silos.on-call"]')
    expect(pathText(['x'.repeat(500)])).toBe(`["${'x'.repeat(119)}…"]`)
    expect(pathText(['a "b"\n'])).toBe('["a \\"b\\"\\n"]')
  })
})
