import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitToDisplays, smallestWindow } from '../../../main/electron/window-place.ts'

const laptop = { workArea: { x: 0, y: 25, width: 1440, height: 875 } }
const desk = { workArea: { x: 1440, y: -200, width: 2560, height: 1400 } }
const onDesk = { x: 1800, y: 100, width: 1600, height: 1000, maximized: false }

describe('fitToDisplays', () => {
  it('leaves a window alone that fits where it was', () => {
    expect(fitToDisplays(onDesk, [laptop, desk])).toEqual(onDesk)
  })

  it('lets the system centre the first window and keeps it on the screen', () => {
    expect(fitToDisplays(null, [laptop])).toEqual({ width: 1280, height: 860, maximized: false })
    expect(fitToDisplays(null, [{ workArea: { x: 0, y: 0, width: 1024, height: 700 } }])).toEqual({
      width: 1024,
      height: 700,
      maximized: false,
    })
  })

  it('opens on the primary display when its own is gone, shrunk to fit and still maximized', () => {
    expect(fitToDisplays({ ...onDesk, maximized: true }, [laptop])).toEqual({
      width: 1440,
      height: 875,
      maximized: true,
    })
  })

  it('moves a window that hangs over the edge back onto its display', () => {
    expect(fitToDisplays({ x: 1100, y: 600, width: 800, height: 600, maximized: false }, [laptop])).toEqual({
      x: 640,
      y: 300,
      width: 800,
      height: 600,
      maximized: false,
    })
  })

  it('does not count a display on which only a sliver of the window shows', () => {
    const sliver = { x: -700, y: 100, width: 800, height: 600, maximized: false }
    expect(fitToDisplays(sliver, [laptop])).toEqual({ width: 800, height: 600, maximized: false })
  })

  it('chooses the display that shows most of the window', () => {
    const between = { x: 1340, y: 100, width: 1000, height: 700, maximized: false }
    expect(fitToDisplays(between, [laptop, desk])).toEqual({ ...between, x: 1440 })
  })

  it('survives a machine without displays', () => {
    expect(fitToDisplays(onDesk, [])).toEqual({ width: 1600, height: 1000, maximized: false })
  })

  it('always opens a window that can be reached, whatever was remembered', () => {
    const size = fc.integer({ min: smallestWindow.width, max: 5000 })
    const place = fc.integer({ min: -20_000, max: 20_000 })
    const area = fc.record({ x: place, y: place, width: size, height: size })
    const state = fc.record({ x: place, y: place, width: size, height: size, maximized: fc.boolean() })
    fc.assert(
      fc.property(state, fc.array(area, { minLength: 1, maxLength: 4 }), (remembered, areas) => {
        const displays = areas.map(workArea => ({ workArea }))
        const { x, y, width, height } = fitToDisplays(remembered, displays)
        if (x === undefined || y === undefined) return x === y && width <= (areas[0]?.width ?? 0)
        return areas.some(a => x >= a.x && y >= a.y && x + width <= a.x + a.width && y + height <= a.y + a.height)
      }),
    )
  })
})
