import { AppError } from '../../core/app-error.ts'
import type { Workspace, WorkspaceKind } from './workspace.ts'

/** Where the open workspace lies; `locked`: it is encrypted, and its key is not known yet. */
export type CurrentWorkspace = { kind: WorkspaceKind; folder: string; locked: boolean }

/** The one workspace that is open, and the way to another. */
export type Workspaces = {
  current: () => CurrentWorkspace
  /** Runs a call on the open workspace, which stays open until the call is done. Fails while it is locked. */
  use: <T>(call: (workspace: Workspace) => Promise<T> | T) => Promise<T>
  /** Opens a workspace; one that is locked is tried again. */
  open: (kind: WorkspaceKind) => Promise<void>
  /** Saves everything, does the work, and closes and opens the workspace. Other calls wait; where the work fails it stays open. */
  reopen: (work: () => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

export type OpenWorkspaces = {
  folderOf: (kind: WorkspaceKind) => string
  open: (kind: WorkspaceKind) => Promise<Workspace>
}

/** A workspace, or why there is none. */
type Place = { kind: WorkspaceKind } & ({ workspace: Workspace } | { workspace: null; refusal: unknown })

export const createWorkspaces = async (
  kind: WorkspaceKind,
  { folderOf, open }: OpenWorkspaces,
): Promise<Workspaces> => {
  const openOrLocked = async (next: WorkspaceKind): Promise<Place> => {
    try {
      return { kind: next, workspace: await open(next) }
    } catch (error) {
      if (isLocked(error)) return { kind: next, workspace: null, refusal: error }
      throw error
    }
  }

  let current = await openOrLocked(kind)
  let running = new Set<Promise<unknown>>()
  let switching: Promise<void> = Promise.resolve()
  let pause: Promise<void> | null = null

  const change = async (next: WorkspaceKind): Promise<void> => {
    if (current.kind === next && current.workspace) return
    // What cannot be saved keeps its workspace open, and so does a folder that another program uses.
    await current.workspace?.flush()
    const opened = await openOrLocked(next)
    const [before, unfinished] = [current, running]
    current = opened
    running = new Set()
    await Promise.allSettled(unfinished)
    await before.workspace?.close()
  }

  const reopen = async (work: () => Promise<void>): Promise<void> => {
    await Promise.allSettled(running)
    const { kind, workspace } = current
    if (!workspace) throw current.refusal
    await workspace.flush()
    await work()
    await workspace.close()
    try {
      current = await openOrLocked(kind)
    } catch (error) {
      current = { kind, workspace: null, refusal: error }
      throw error
    }
  }

  const whilePaused = async (work: () => Promise<void>): Promise<void> => {
    let goOn = (): void => undefined
    pause = new Promise(resolve => {
      goOn = resolve
    })
    try {
      await work()
    } finally {
      pause = null
      goOn()
    }
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    switching = switching.catch(() => undefined).then(work)
    return switching
  }

  return {
    current: () => ({
      kind: current.kind,
      folder: folderOf(current.kind),
      locked: !current.workspace && isLocked(current.refusal),
    }),
    use: async call => {
      while (pause) await pause
      const { workspace } = current
      if (!workspace) throw current.refusal
      const own = running
      const result = Promise.resolve(workspace).then(call)
      own.add(result)
      try {
        return await result
      } finally {
        own.delete(result)
      }
    },
    open: next => inTurn(() => change(next)),
    reopen: work => inTurn(() => whilePaused(() => reopen(work))),
    close: async () => {
      await switching.catch(() => undefined)
      await Promise.allSettled(running)
      await current.workspace?.close()
    },
  }
}

const isLocked = (error: unknown): boolean => error instanceof AppError && error.key === 'folderLocked'
