import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { AppError } from '../../../core/app-error.ts'
import type { BallotForm } from '../../../core/ballot/ballot.ts'
import { toBase64 } from '../../../core/ballot/base64.ts'
import type { MadeFile } from '../host.ts'
import { reportFileName } from '../reports/file-name.ts'
import { html } from '../reports/html-template.ts'

/** The page for participants, as it was built. Fails with an `AppError` where it was not. */
export const readParticipantPage = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new AppError('unavailable', 'notBuilt')
  })

/**
 * One file that asks one person, opened without a network: the page for participants with the questions in it. It may run
 * and paint what it was built with, and reach nothing.
 */
export const formFile = (page: string, form: BallotForm): MadeFile => {
  const { team, title, date } = form.round
  const packed = toBase64(deflateSync(JSON.stringify(form), { level: 9 }))
  const filled = [
    { at: /<title>[^<]*<\/title>/, put: () => String(html`<title>${title}</title>`) },
    { at: /<meta charset="utf-8" \/>/, put: (charset: string) => `${charset}\n    ${policy(page)}` },
    { at: /<script type="module"/, put: (script: string) => `${formElement(packed)}\n    ${script}` },
  ].reduce((text, { at, put }) => {
    if (!at.test(page)) throw new Error(`The page for participants has no ${at}`)
    return text.replace(at, put)
  }, page)
  return {
    fileName: reportFileName({ team: { name: team }, title, date }, 'form.html'),
    mediaType: 'text/html; charset=utf-8',
    bytes: Buffer.from(filled),
  }
}

const formElement = (packed: string): string =>
  `<script type="application/json" id="ballot-form">${JSON.stringify(packed)}</script>`

const policy = (page: string): string => {
  const rules = [
    "default-src 'none'",
    `script-src ${hashOf(page, /<script type="module"[^>]*>([\s\S]*?)<\/script>/)}`,
    `style-src ${hashOf(page, /<style>([\s\S]*?)<\/style>/)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`
}

const hashOf = (page: string, element: RegExp): string => {
  const content = element.exec(page)?.[1]
  if (!content) throw new Error(`The page for participants has no ${element}`)
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}
