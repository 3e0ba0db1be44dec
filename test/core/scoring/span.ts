const tolerance = 1e-9

/** The vectors that some vectors span: a basis in echelon form, by elimination with the largest pivot. */
export class Span {
  readonly vectors: number[][] = []
  readonly #pivots: number[] = []

  get rank(): number {
    return this.vectors.length
  }

  /** Adds vectors, all of one length. */
  with(vectors: readonly (readonly number[])[]): this {
    for (const vector of vectors) this.#add(vector)
    return this
  }

  #add(vector: readonly number[]): void {
    const rest = [...vector]
    this.vectors.forEach((row, index) => {
      const factor = rest[this.#pivots[index] ?? 0] ?? 0
      if (factor === 0) return
      for (let at = 0; at < rest.length; at++) rest[at] = (rest[at] ?? 0) - factor * (row[at] ?? 0)
    })
    let pivot = 0
    rest.forEach((value, at) => {
      if (Math.abs(value) > Math.abs(rest[pivot] ?? 0)) pivot = at
    })
    const largest = rest[pivot] ?? 0
    if (Math.abs(largest) < tolerance) return
    this.vectors.push(rest.map(value => value / largest))
    this.#pivots.push(pivot)
  }
}
