import type { Handlers } from '../../../../core/contract/contract.ts'
import type { Patience } from '../../../../main/transports/http/server-limits.ts'
import { startSessionListener } from '../../../../main/transports/session/session-listener.ts'
import { writePage } from '../../services/sessions/page-file.ts'
import { ask, startHost } from '../http/running-host.ts'

/**
 * The real listener on a free port of this machine, beside the real host of the same app. `instead`: handlers for calls
 * that a test wants to hold up, to fail or to watch.
 */
export const startListener = async (instead: Partial<Handlers> = {}, patience?: Patience) => {
  const host = await startHost(instead, patience)
  const page = writePage()
  const parts = { ...host.parts, pageFile: page.file }
  const listener = await startSessionListener(parts, { address: '127.0.0.1', port: 0 }, patience)
  const address = `http://127.0.0.1:${listener.port}`
  return {
    ...listener,
    host,
    parts,
    address,
    failures: host.failures,
    ask: (path: string, asked?: Parameters<typeof ask>[2]) => ask(address, path, asked),
    /** Makes a call as the page does. */
    call: async (name: string, input: unknown, headers: Record<string, string> = {}) => {
      const answer = await ask(address, '/call', {
        method: 'POST',
        headers: { origin: address, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ name, input }),
      })
      return { ...answer, reply: JSON.parse(answer.body) }
    },
    stop: async () => {
      await listener.close()
      await host.stop()
      page.remove()
    },
  }
}
