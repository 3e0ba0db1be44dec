import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { AppError } from '../../../core/app-error.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { contentSecurityPolicy } from '../page-files.ts'
import { replyOf } from './call-replies.ts'
import { type PlainPage, plainPage, returnPage } from './plain-page.ts'
import { type GuardedRequest, isVisitFromElsewhere, type Refusal } from './request-guard.ts'
import { securityHeaders } from './security-headers.ts'

export const newNonce = (): string => randomBytes(16).toString('base64')

export const sendPlainPage = (response: FastifyReply, t: Translate, status: number, page: PlainPage): FastifyReply => {
  const nonce = newNonce()
  return sendHtml(
    response.code(status).headers(securityHeaders(contentSecurityPolicy(nonce))),
    plainPage(t, page, nonce),
  )
}

const sendHtml = (response: FastifyReply, html: string): FastifyReply =>
  response.type('text/html; charset=utf-8').send(html)

/** Refuses in the tongue of whoever asks: the contract's for calls, a page for people. */
export const sendRefusal = (
  response: FastifyReply,
  t: Translate,
  refusal: Refusal,
  { path, headers }: GuardedRequest,
): FastifyReply => {
  const isCall = path.startsWith('/api/')
  if (refusal === 'not-signed-in') {
    if (path === '/' && isVisitFromElsewhere(headers)) return sendHtml(response, returnPage)
    if (isCall) return response.code(401).send(replyOf(new AppError('forbidden', 'startLinkNeeded')))
    return sendPlainPage(response, t, 401, 'sign-in')
  }
  return response.code(403).send(replyOf(new AppError('forbidden', 'forbidden')))
}
