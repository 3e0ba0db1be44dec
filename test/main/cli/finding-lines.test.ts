import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../core/fault.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { tellFindings } from '../../../main/cli/finding-lines.ts'

const { t } = createMessages()
const warning: Fault = { path: ['items', 0], key: 'noHelp', line: 11, column: 5 }
const remark: Fault = { path: ['items'], key: 'longSitting', params: { count: 75, minutes: 25, limit: 20 } }

describe('tellFindings', () => {
  it('says nothing where there is nothing to say', () => {
    expect(tellFindings(t, 'a.yaml', [], true)).toEqual({ text: null, passes: true })
  })

  it('lists warnings with their place, then remarks', () => {
    const { text, passes } = tellFindings(t, 'a.yaml', [remark, warning], false)
    expect(passes).toBe(true)
    expect(text?.split('\n')).toEqual([
      'a.yaml: 1 warning',
      'a.yaml:11:5 items[0]',
      '    There is no "help". Say in a sentence where people find out their answer.',
      'a.yaml: 1 remark',
      'a.yaml items',
      '    75 questions take about 25 minutes; beyond 20 people tire. Think of making',
      '    it two questionnaires.',
    ])
  })

  it('fails a file with warnings where checking is strict, but never for a remark', () => {
    const strict = tellFindings(t, 'a.yaml', [warning, remark], true)
    expect(strict.passes).toBe(false)
    expect(strict.text).toContain('a.yaml: 1 warning, which counts as a fault with --strict')
    expect(tellFindings(t, 'a.yaml', [remark], true).passes).toBe(true)
  })
})
