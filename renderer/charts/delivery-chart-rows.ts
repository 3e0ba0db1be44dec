import type { TimeAxis } from '../../core/charts/time-axis.ts'
import type { DeliveryPanel, DeliveryPoint } from '../../core/delivery/delivery-rows.ts'

/** What stands at one day of the axis: `values` by segment of the computed line, absent where it has none. */
export type DeliveryChartRow = { day: number; values: Record<number, number>; points: DeliveryPoint[] }

/** The points that have a place on the axis, by day. */
export const deliveryChartRows = ({ segments, entered }: DeliveryPanel, { from, to }: TimeAxis): DeliveryChartRow[] => {
  const rows = new Map<number, DeliveryChartRow>()
  const add = (point: DeliveryPoint, segment: number | null) => {
    if (point.day < from || point.day > to) return
    const row = rows.get(point.day) ?? { day: point.day, values: {}, points: [] }
    row.points.push(point)
    if (segment !== null) row.values[segment] = point.value
    rows.set(point.day, row)
  }
  segments.forEach((segment, index) => {
    for (const point of segment) add(point, index)
  })
  for (const point of entered) add(point, null)
  return [...rows.values()].toSorted((one, other) => one.day - other.day)
}
