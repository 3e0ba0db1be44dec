import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput } from '../../core/contract/contract.ts'
import { useClient } from './client-provider.tsx'

/**
 * Reads through a call and keeps the answer until an event of the host makes it stale. Pages give way to an error only
 * on `isLoadingError`: what was read once stays on the screen when reading it again fails.
 */
export const useCall = <N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: { enabled?: boolean } = {},
): UseQueryResult<CallOutput<N>, Error> => {
  const client = useClient()
  return useQuery<CallOutput<N>, Error>({
    queryKey: [name, input],
    queryFn: () => client.call(name, input),
    ...options,
  })
}

/** Changes through a call; what the change makes stale is re-read when the host's event arrives. */
export const useChange = <N extends CallName>(name: N) => {
  const client = useClient()
  return useMutation<CallOutput<N>, Error, CallInput<N>>({ mutationFn: input => client.call(name, input) })
}

/** Makes every answer of these calls stale, for changes that only this window knows of. */
export const useForget = () => {
  const queryClient = useQueryClient()
  return (...names: CallName[]) =>
    queryClient.invalidateQueries({ predicate: query => names.includes(query.queryKey[0] as CallName) })
}
