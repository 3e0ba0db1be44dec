import { documentTitle } from '../../../../core/report/document-title.ts'
import type { ReportLayout } from '../exporter.ts'
import type { FontFile } from '../html/font.ts'
import { letterhead } from '../html/letterhead.ts'
import { htmlPage } from '../html/page.ts'
import { html } from '../html-template.ts'
import { deckSheet } from './deck-sheet.ts'
import { type Slide, slidesOf } from './slides.ts'

/** The findings as slides in one self-contained document; the keys that turn pages go through them. */
export const deckDocument = ({ t, report, branding }: ReportLayout, fonts: readonly FontFile[]): string => {
  const title = documentTitle(t, report)
  const slides = slidesOf(t, report)
  const place = (index: number) => t('report:slidePlace', { place: index + 2, count: slides.length + 1 })
  const body = ({ title: heading, body: content }: Slide, index: number) =>
    html`<section class="slide"><h2><bdi>${heading}</bdi></h2>
<div class="content">${content}</div>
<p class="place"><bdi>${title}</bdi><span>${place(index)}</span></p></section>`
  return htmlPage(t, {
    title,
    style: deckSheet(fonts, branding.accent),
    hasImages: branding.logo !== null,
    main: html`<section class="slide first">${letterhead(t, report, branding)}
<p class="say">${report.questionnaires[0]?.summary.headline}</p></section>
${slides.map(body)}`,
  })
}
