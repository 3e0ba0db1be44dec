import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** The port that a server listens on. */
export const portOf = (server: FastifyInstance): number => (server.server.address() as AddressInfo).port

/**
 * Returns what to call before a server closes: from then on every answer ends its connection. A browser would keep the
 * connection of the last answer open for a minute, and the end would wait for it.
 */
export const hangUpAtTheEnd = (server: FastifyInstance): (() => void) => {
  let isClosing = false
  server.addHook('onSend', async (_, response) => {
    if (isClosing) response.header('connection', 'close')
  })
  return () => {
    isClosing = true
  }
}
