import { type Html, html } from '../html-template.ts'

/** Two groups with nobody between them: the mark of two camps, beside the words that say so. */
export const campsMark = (): Html =>
  html`<svg class="camps" viewBox="0 0 30 10" width="30" height="10" aria-hidden="true">${[3, 9, 21, 27].map(
    x => html`<circle class="c-ink" cx="${x}" cy="5" r="2.5"/>`,
  )}<path class="c-axis" d="M15 0V10"/></svg>`
