import type { Workspace, WorkspaceKind } from './workspace.ts'

/** The one workspace that is open, and the way to another. */
export type Workspaces = {
  current: () => Workspace
  /** Runs a call on the open workspace, which stays open until the call is done. */
  use: <T>(call: (workspace: Workspace) => Promise<T> | T) => Promise<T>
  open: (kind: WorkspaceKind) => Promise<void>
  close: () => Promise<void>
}

type OpenWorkspace = (kind: WorkspaceKind) => Promise<Workspace>

export const createWorkspaces = async (kind: WorkspaceKind, openOne: OpenWorkspace): Promise<Workspaces> => {
  let current = await openOne(kind)
  let running = new Set<Promise<unknown>>()
  let switching: Promise<void> = Promise.resolve()

  const change = async (next: WorkspaceKind): Promise<void> => {
    if (current.kind === next) return
    // What cannot be saved keeps its workspace open, and so does a folder that another program uses.
    await current.flush()
    const opened = await openOne(next)
    const [before, unfinished] = [current, running]
    current = opened
    running = new Set()
    await Promise.allSettled(unfinished)
    await before.close()
  }

  return {
    current: () => current,
    use: async call => {
      const [workspace, own] = [current, running]
      const result = Promise.resolve(workspace).then(call)
      own.add(result)
      try {
        return await result
      } finally {
        own.delete(result)
      }
    },
    open: next => {
      switching = switching.catch(() => undefined).then(() => change(next))
      return switching
    },
    close: async () => {
      await switching.catch(() => undefined)
      await Promise.allSettled(running)
      await current.close()
    },
  }
}
