import type { Rectangle } from 'electron'
import type { WindowState } from '../../core/settings.ts'

/** The part of a screen that windows may cover, in screen pixels. */
export type WorkArea = { workArea: Rectangle }

/** Where a window opens; without x and y the system centres it. */
export type WindowPlace = { x?: number; y?: number; width: number; height: number; maximized: boolean }

export const smallestWindow = { width: 720, height: 480 } as const
const firstSize = { width: 1280, height: 860 }

/** Width and height in pixels that must still show of a remembered window for its display to count as there. */
const grip = { width: 120, height: 40 }

/**
 * The remembered place, moved and shrunk until all of it is on a display that exists; the first place is on the primary
 * display, which comes first in the list. A window whose display is gone opens there too, as large as it was.
 */
export const fitToDisplays = (state: WindowState | null, displays: readonly WorkArea[]): WindowPlace => {
  const primary = displays[0]?.workArea
  if (state === null) return { ...fitSize(firstSize, primary), maximized: false }
  const home = bestArea(state, displays)
  if (!home) return { ...fitSize(state, primary), maximized: state.maximized }
  const { width, height } = fitSize(state, home)
  return {
    x: clamp(state.x, home.x, home.x + home.width - width),
    y: clamp(state.y, home.y, home.y + home.height - height),
    width,
    height,
    maximized: state.maximized,
  }
}

/** The display that shows most of the window, unless what it shows is too little to take hold of. */
const bestArea = (window: Rectangle, displays: readonly WorkArea[]): Rectangle | null => {
  let best: Rectangle | null = null
  let most = 0
  for (const { workArea } of displays) {
    const shown = overlap(window, workArea)
    const covered = shown.width * shown.height
    if (shown.width >= grip.width && shown.height >= grip.height && covered > most) {
      best = workArea
      most = covered
    }
  }
  return best
}

const overlap = (one: Rectangle, other: Rectangle): { width: number; height: number } => ({
  width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)),
  height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)),
})

const fitSize = (
  size: { width: number; height: number },
  area: Rectangle | undefined,
): { width: number; height: number } => ({
  width: Math.max(smallestWindow.width, Math.min(size.width, area?.width ?? size.width)),
  height: Math.max(smallestWindow.height, Math.min(size.height, area?.height ?? size.height)),
})

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high))
