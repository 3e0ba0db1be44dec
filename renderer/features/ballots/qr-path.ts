/** The dark and light squares of a QR code. */
export type QrSquares = { size: number; get: (row: number, column: number) => number }

/** One SVG path over all dark squares, one unit each; those side by side are one piece. */
export const qrPath = (squares: QrSquares): string => {
  const { size } = squares
  const pieces: string[] = []
  for (let row = 0; row < size; row++) {
    let column = 0
    while (column < size) {
      const start = column
      while (column < size && squares.get(row, column)) column += 1
      const width = column - start
      if (width > 0) pieces.push(`M${start} ${row}h${width}v1h-${width}z`)
      column += 1
    }
  }
  return pieces.join('')
}
