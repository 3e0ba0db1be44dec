import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accentTones, contrastOf, enoughContrast } from '../../../core/report/accent.ts'
import { palettes } from '../../../core/report/palette.ts'

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

it('can be read in both schemes, whatever the accent', () => {
  fc.assert(
    fc.property(anyColour, accent => {
      const tones = accentTones(accent)
      for (const scheme of ['light', 'dark'] as const)
        for (const behind of [palettes[scheme].surface, palettes[scheme].ground])
          expect(contrastOf(tones[scheme], behind)).toBeGreaterThanOrEqual(enoughContrast)
    }),
    { numRuns: 2000 },
  )
})

it('leaves a colour that can be read as it is', () => {
  fc.assert(
    fc.property(anyColour, accent => {
      const { surface, ground } = palettes.light
      fc.pre([surface, ground].every(behind => contrastOf(accent, behind) >= enoughContrast))
      expect(accentTones(accent).light).toBe(accent)
    }),
  )
})

it('measures contrast as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21)
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#ff0000', '#ffffff')).toBeCloseTo(4, 1)
})
