import { type Html, html } from '../html-template.ts'

/** A drawing with its text alternative. `id` is unique in the document. Sizes are CSS pixels at full width. */
export type Drawing = {
  id: string
  width: number
  height: number
  title: string
  description: string
  body: Html
}

/** An inline SVG that reads as one image; its colours come from the classes of the report's style sheet. */
export const drawing = ({ id, width, height, title, description, body }: Drawing): Html =>
  html`<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${body}</svg>`

/** Coordinates with one decimal: fine enough for print, short enough to read. */
export const coordinate = (value: number): number => Math.round(value * 10) / 10

export type Point = { x: number; y: number }

export const pathThrough = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('')

export type TextPlace = { x: number; y: number; size: number; anchor?: 'start' | 'middle' | 'end'; className?: string }

/** Lines of text, the first with its baseline at `y`. */
export const textLines = (lines: readonly string[], { x, y, size, anchor = 'start', className }: TextPlace): Html =>
  html`<text class="${className ?? 'c-label'}" font-size="${size}" text-anchor="${anchor}">${lines.map(
    (line, index) => html`<tspan x="${coordinate(x)}" y="${coordinate(y + index * size * 1.2)}">${line}</tspan>`,
  )}</text>`
