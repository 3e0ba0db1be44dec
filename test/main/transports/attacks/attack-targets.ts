import { makeForm } from '../../../renderer/participant/forms.ts'
import { signIn } from '../http/running-host.ts'
import { startListener } from '../session/running-listener.ts'
import type { Target } from './raw-attacks.ts'

/** Both servers, with a request that each answers well; `failures` are what a developer was told. */
export const startTargets = async () => {
  const listener = await startListener({
    'participant.enter': async () => ({ ticket: 'a ticket', cast: false, form: makeForm() }),
  })
  const { cookie } = await signIn(listener.host)
  const targets: Record<'host' | 'session', Target> = {
    host: {
      port: listener.host.port,
      path: '/api/call',
      headers: `Cookie: ${cookie}\r\n`,
      body: '{"name":"app.read","input":{}}',
    },
    session: {
      port: listener.port,
      path: '/call',
      headers: '',
      body: '{"name":"participant.enter","input":{"code":"2345-6789"}}',
    },
  }
  return { targets, failures: listener.failures, stop: listener.stop }
}
