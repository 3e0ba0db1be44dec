export type RadarPoint = { x: number; y: number; value?: number | null }

/**
 * The outline over the spokes as an SVG path. A spoke without a number interrupts it: it is neither drawn at zero nor
 * bridged. `isClosed` tells whether the outline encloses an area.
 */
export const radarPath = (points: readonly RadarPoint[]): { d: string; isClosed: boolean } => {
  const missing = points.findIndex(isMissing)
  const step = (command: 'M' | 'L', { x, y }: RadarPoint) => `${command}${x} ${y}`
  if (missing === -1) {
    const d = points.map((point, index) => step(index === 0 ? 'M' : 'L', point)).join('')
    return { d: d && `${d}Z`, isClosed: points.length > 2 }
  }
  const inOrder = [...points.slice(missing), ...points.slice(0, missing)]
  const steps = inOrder.flatMap((point, index) => {
    if (isMissing(point)) return []
    const before = inOrder[index - 1]
    return [step(before === undefined || isMissing(before) ? 'M' : 'L', point)]
  })
  return { d: steps.join(''), isClosed: false }
}

const isMissing = ({ value }: RadarPoint): boolean => value === undefined || value === null
