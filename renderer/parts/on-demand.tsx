import { type ComponentType, type ReactNode, useContext, useEffect, useState } from 'react'
import { MessagesArrival } from '../client/use-messages.ts'

type State<P extends object> =
  | { kind: 'waiting' }
  | { kind: 'loaded'; Content: ComponentType<P> }
  | { kind: 'failed'; error: unknown }

/**
 * A component whose code, and what it says, is fetched when it is first shown. Not React.lazy: that keeps its fallback on
 * the screen for at least 300 ms, which is longer than anything here takes to load.
 */
export const onDemand = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: ReactNode | ((props: P) => ReactNode) = null,
) => {
  let loaded: State<P> = { kind: 'waiting' }
  return function OnDemand(props: P) {
    const [state, setState] = useState(loaded)
    const texts = useContext(MessagesArrival)
    useEffect(() => {
      if (state.kind !== 'waiting') return
      Promise.all([load(), texts()]).then(
        ([Content]) => {
          loaded = { kind: 'loaded', Content }
          setState(loaded)
        },
        error => setState({ kind: 'failed', error }),
      )
    }, [state, texts])
    if (state.kind === 'failed') throw state.error
    if (state.kind === 'loaded') return <state.Content {...props} />
    return typeof fallback === 'function' ? fallback(props) : fallback
  }
}
