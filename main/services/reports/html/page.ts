import type { Translate } from '../../../../core/messages/messages.ts'
import { type Html, html, ownMarkup } from '../html-template.ts'
import { styleHash } from './style.ts'

type Page = { title: string; style: string; hasImages: boolean; main: Html }

/**
 * One self-contained document: no script, no inline style, nothing fetched, and a policy that allows nothing else. There
 * is exactly one `<style>` tag, so that a page with a stricter policy can give it its nonce.
 */
export const htmlPage = (t: Translate, { title, style, hasImages, main }: Page): string => {
  const images = hasImages ? ' img-src data:;' : ''
  const policy = `default-src 'none'; style-src '${styleHash(style)}'; font-src data:;${images} base-uri 'none'; form-action 'none'`
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
${main}
</main>
</body>
</html>
`.toString()
}
