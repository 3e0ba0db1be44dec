import type { CallInput, CallOutput } from '../../core/contract/contract.ts'
import type { CallReply } from '../../core/contract/shapes.ts'
import type { PaperKey, PaperTranslate } from '../../core/messages/paper-texts.ts'
import { participantErrors } from '../../core/messages/participant-errors.ts'

type ParticipantCall = 'participant.enter' | 'participant.cast'

/** The session answered, and said no. `key` is a text under `errors`. */
export class CallRefused extends Error {
  readonly key: string

  constructor(key: string) {
    super(key)
    this.name = 'CallRefused'
    this.key = key
  }
}

const patienceMs = 20_000

/** Asks the session that this page came from. Rejects with `CallRefused` where it says no, else where nobody answers. */
export const callSession = async <N extends ParticipantCall>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), patienceMs)
  try {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, input }),
      signal: abort.signal,
    })
    const reply = (await response.json()) as CallReply
    if (!reply.ok) throw new CallRefused(reply.error.key)
    // The session has parsed it by this call's schema.
    return reply.value as CallOutput<N>
  } finally {
    clearTimeout(timer)
  }
}

/** What became of a call, in words. `unreachable`: what to say where nobody answered. */
export const failureText = (t: PaperTranslate, error: unknown, unreachable: PaperKey): string => {
  if (!(error instanceof CallRefused)) return t(unreachable)
  const known = participantErrors.find(key => key === error.key)
  return t(known ? `errors:${known}` : 'participant:refused')
}
