import { documentTitle } from '../../../../core/report/document-title.ts'
import type { ReportLayout } from '../exporter.ts'
import type { FontFile } from '../html/font.ts'
import { letterhead } from '../html/letterhead.ts'
import { styleHash } from '../html/style.ts'
import { html, ownMarkup } from '../html-template.ts'
import { deckSheet } from './deck-sheet.ts'
import { type Slide, slidesOf } from './slides.ts'

/** The findings as slides in one self-contained document: no script, nothing fetched; the page keys go through them. */
export const deckDocument = ({ t, report, branding }: ReportLayout, fonts: readonly FontFile[]): string => {
  const title = documentTitle(t, report)
  const style = deckSheet(fonts, branding.accent)
  const images = branding.logo ? ' img-src data:;' : ''
  const policy = `default-src 'none'; style-src '${styleHash(style)}'; font-src data:;${images} base-uri 'none'; form-action 'none'`
  const slides = slidesOf(t, report)
  const place = (index: number) => t('report:slidePlace', { place: index + 2, count: slides.length + 1 })
  const body = ({ title: heading, body: content }: Slide, index: number) =>
    html`<section class="slide"><h2><bdi>${heading}</bdi></h2>
<div class="content">${content}</div>
<p class="place"><bdi>${title}</bdi><span>${place(index)}</span></p></section>`
  return html`<!doctype html>
<html lang="${t('report:language')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
<main>
<section class="slide first">${letterhead(t, report, branding)}
<p class="say">${report.questionnaires[0]?.summary.headline}</p></section>
${slides.map(body)}
</main>
</body>
</html>
`.toString()
}
