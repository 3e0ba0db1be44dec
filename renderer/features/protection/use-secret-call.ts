import { useState } from 'react'
import type { CallInput, CallName, CallOutput } from '../../../core/contract/contract.ts'
import { useClient } from '../../client/client-provider.tsx'

type SecretCall<N extends CallName> = {
  /** The answer, or null where the call failed. */
  run: (input: CallInput<N>) => Promise<CallOutput<N> | null>
  pending: boolean
  error: unknown
}

/** A call with secrets in its input or answer. `useChange` keeps both for minutes in a cache; here nothing is kept. */
export const useSecretCall = <N extends CallName>(name: N): SecretCall<N> => {
  const client = useClient()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (input: CallInput<N>) => {
    setPending(true)
    setError(null)
    try {
      return await client.call(name, input)
    } catch (failure) {
      setError(failure)
      return null
    } finally {
      setPending(false)
    }
  }
  return { run, pending, error }
}
