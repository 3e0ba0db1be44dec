import type { Display, Screen } from 'electron'
import type { Rectangle } from './control.ts'

type Used = Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>

/** The displays that the test says are there; the first is the primary one. */
export class StandInScreen implements Used {
  readonly #displays: Display[]

  constructor(workAreas: Rectangle[]) {
    // A slice of a display: of the rest the app asks nothing.
    this.#displays = workAreas.map((workArea, id) => ({ id, bounds: workArea, workArea }) as Display)
  }

  getAllDisplays(): Display[] {
    return this.#displays
  }

  getPrimaryDisplay(): Display {
    const [primary] = this.#displays
    if (!primary) throw new Error('The test gave no display')
    return primary
  }
}
