/**
 * One line of the table. `most` and `least` (none where left out) are what it may be; `examples` are shown where it is
 * not, to whoever looks for the reason.
 */
export type Figure = { name: string; value: number; most?: number; least?: number; examples?: readonly string[] }

/** What a part is run with: how many kills or cases instead of its own number, and what fixes its chance. */
export type PartOptions = { kills: number | null; cases: number | null; seed: number; tell: (progress: string) => void }

/** One kind of torture, in a file of its own in `parts`. */
export type Part = { id: string; name: string; run: (options: PartOptions) => Promise<Figure[]> }

export const isWrong = ({ value, most, least }: Figure): boolean =>
  (most !== undefined && value > most) || (least !== undefined && value < least)

/** The table, and below it what went wrong. */
export const tableLines = (figures: readonly Figure[]): string[] => {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const number = (value: number): string => value.toLocaleString('en')
  const lines = figures.map(figure => {
    const bounds = [
      ...(figure.least === undefined ? [] : [`at least ${number(figure.least)}`]),
      ...(figure.most === undefined ? [] : [`at most ${number(figure.most)}`]),
    ]
    const verdict = bounds.length === 0 ? '' : `  ${isWrong(figure) ? 'WRONG' : 'ok'}: ${bounds.join(', ')}`
    return `${figure.name.padEnd(width)}  ${number(figure.value).padStart(9)}${verdict}`
  })
  const examples = figures
    .filter(isWrong)
    .flatMap(figure => (figure.examples ?? []).slice(0, 10).map(text => `  ${text}`))
  return [...lines, ...examples]
}
