const tolerance = 1e-9

const subtract = (row: readonly number[], factor: number, from: readonly number[]): number[] =>
  row.map((value, at) => value - factor * (from[at] ?? 0))

/** The rank of a matrix given by rows, by elimination with the largest pivot. */
export const rank = (matrix: readonly (readonly number[])[]): number => {
  let rest = [...matrix]
  let found = 0
  for (let column = 0; column < (matrix[0]?.length ?? 0) && rest.length > 0; column++) {
    const size = (row: readonly number[]) => Math.abs(row[column] ?? 0)
    const pivot = rest.reduce((best, row) => (size(row) > size(best) ? row : best))
    if (size(pivot) < tolerance) continue
    found += 1
    rest = rest
      .filter(row => row !== pivot)
      .map(row => (row[column] === 0 ? row : subtract(row, (row[column] ?? 0) / (pivot[column] ?? 1), pivot)))
  }
  return found
}
