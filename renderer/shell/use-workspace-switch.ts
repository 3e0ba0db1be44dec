import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useChange } from '../client/use-call.ts'
import { tell } from '../parts/tell.ts'

/** Opens the user's own workspace or the demo, and starts at its first page with nothing of the other in mind. */
export const useWorkspaceSwitch = () => {
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  const change = useChange('app.openWorkspace')
  const open = (workspace: 'own' | 'demo') =>
    change.mutate(
      { workspace },
      {
        onSuccess: () => {
          navigate('/')
          tell.hideAll()
          void queryClient.resetQueries()
        },
      },
    )
  return { open, pending: change.isPending, error: change.error }
}
