import type { Delivery } from '../../../core/contract/shapes.ts'

export type RunningExports = {
  /** Work that ends as `cancelled` where it was cancelled under this id before it was done. */
  run: (id: string | undefined, work: (signal: AbortSignal) => Promise<Delivery>) => Promise<Delivery>
  /** Does nothing where nothing runs under this id: it may just have been done. */
  cancel: (id: string) => void
}

/** The exports under way, by the ids that windows gave them to be able to end them. */
export const createRunningExports = (): RunningExports => {
  const running = new Map<string, AbortController>()
  return {
    run: async (id, work) => {
      const controller = new AbortController()
      if (id !== undefined) running.set(id, controller)
      try {
        return await work(controller.signal)
      } catch (error) {
        if (controller.signal.aborted) return { kind: 'cancelled' }
        throw error
      } finally {
        if (id !== undefined) running.delete(id)
      }
    },
    cancel: id => running.get(id)?.abort(),
  }
}
