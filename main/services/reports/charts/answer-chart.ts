import type { Scale } from '../../../../core/questionnaire.ts'
import { scaleRange } from '../../../../core/scale.ts'
import { type Html, html } from '../html-template.ts'
import { drawing, textLines } from './svg.ts'

const column = 22

/** The one answer of a round that has one: the scale with the chosen value in a disc. */
export const answerChart = (id: string, title: string, scale: Scale, chosen: number): Html => {
  const { min, categories } = scaleRange(scale)
  const values = Array.from({ length: categories }, (_value, index) => index + min)
  return drawing({
    id,
    width: categories * column,
    height: 24,
    title,
    description: String(chosen),
    body: html`${values.map((value, index) => {
      const x = index * column + column / 2
      const [className, y] = [value === chosen ? 'c-chosen' : 'c-note', 16]
      const disc = value === chosen && html`<circle class="c-column" cx="${x}" cy="12" r="10"/>`
      return html`${disc}${textLines([String(value)], { x, y, size: 12, anchor: 'middle', className })}`
    })}`,
  })
}
