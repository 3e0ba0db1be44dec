/** Where to label an axis from 0 to `reach` (above 0): 0 and multiples of 1, 2 or 5 times a power of ten, about `most` or fewer. */
export const axisTicks = (reach: number, most: number): number[] => {
  const rough = reach / Math.max(1, most)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? 10 * power
  return Array.from({ length: Math.floor(reach / step) + 1 }, (_, index) => index * step)
}
