import type { FastifyInstance } from 'fastify'
import type { CallName } from '../../../core/contract/contract.ts'
import { fieldOf } from '../../../core/parse-loosely.ts'
import { documentSizeLimit } from '../../services/documents/document-size.ts'
import type { Dispatch } from '../dispatcher.ts'
import { replyTo, statusOfReply, tooLarge } from './call-replies.ts'

const megabyte = 1024 * 1024

/** Largest request, in bytes. A file that is brought in travels as a JSON text, in which quotation marks take twice the room. */
export const requestLimits = { import: 2 * documentSizeLimit + megabyte, other: megabyte }

const importCalls: ReadonlySet<unknown> = new Set<CallName>([
  'rounds.import',
  'questionnaires.import',
  'ballots.addFiles',
  'ballots.cast',
  'pictures.save',
  'tables.read',
  'delivery.addDeployments',
  'services.save',
])

/** Adds the one route of the contract: a call as JSON in, a reply as JSON out, with a status that says the same. */
export const addCallRoute = (server: FastifyInstance, dispatch: Dispatch): void => {
  const parseJson = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    parseJson(request, text, (error, body) => {
      const limit = importCalls.has(fieldOf(body, 'name')) ? requestLimits.import : requestLimits.other
      done(error ?? (Buffer.byteLength(text) > limit ? tooLarge(limit) : null), body)
    })
  })
  server.post('/api/call', { bodyLimit: requestLimits.import }, async (request, response) => {
    const reply = await replyTo(dispatch, 'facilitator', request.body)
    return response.code(statusOfReply(reply)).send(reply)
  })
}
