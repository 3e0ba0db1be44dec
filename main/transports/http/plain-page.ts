import type { Translate } from '../../../core/messages/messages.ts'

/** Pages that the server writes itself, for windows that cannot be shown the app. */
export type PlainPage = 'sign-in' | 'used' | 'missing'

const style = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; color-scheme: light dark;
  font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText }
main { max-width: 34rem; padding: 2rem }
h1 { font-size: 1.25rem }`

export const plainPage = (t: Translate, page: PlainPage, nonce: string): string => {
  const { title, paragraphs } = wording(t, page)
  const body = paragraphs.map(text => `<p>${text}</p>`).join('\n')
  return `<!doctype html>
<html lang="${t('report:language')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${t('app:name')}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body><main>
<h1>${title}</h1>
${body}
</main></body>
</html>
`
}

const wording = (t: Translate, page: PlainPage): { title: string; paragraphs: string[] } => {
  switch (page) {
    case 'sign-in':
      return { title: t('cli:pageSignInTitle'), paragraphs: [t('cli:pageSignInText'), t('cli:pageNewLink')] }
    case 'used':
      return { title: t('cli:pageUsedTitle'), paragraphs: [t('cli:pageUsedText'), t('cli:pageNewLink')] }
    case 'missing':
      return {
        title: t('cli:pageMissingTitle'),
        paragraphs: [t('cli:pageMissingText'), `<a href="/">${t('cli:pageToApp')}</a>`],
      }
  }
}

/** Comes back to the app by its own page, because a browser keeps the cookie from a visit that another site began. */
export const returnPage = '<!doctype html><meta http-equiv="refresh" content="0; url=/">'
