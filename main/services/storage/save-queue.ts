import { keptError } from './storage-errors.ts'

/** One value in memory and its file. Changes are at once visible to readers; their promises wait for the disk. */
export type SaveQueue<T> = {
  value: () => T
  /** Resolves once a save that contains this change is durable; rejects if that save failed (the change is kept). */
  change: (next: (value: T) => T) => Promise<void>
  /** Corrects the value without asking for a save: for taking back what could not be saved. */
  amend: (next: (value: T) => T) => void
  /** True when the disk has what memory has. */
  isSaved: () => boolean
  flush: () => Promise<void>
  stop: () => void
}

type Waiting = { resolve: () => void; reject: (error: unknown) => void }

type SaveQueueOptions<T> = {
  value: T
  write: (value: T) => Promise<void>
  /** Told when a change that had failed to be saved has been saved after all. */
  onSavedLate: () => void
  retryAfterMs: number
}

/**
 * Saves one value at a time. What changes while a save is on its way goes together into the next one. After a failure
 * everybody who waited for that save is told, the change stays in memory, and it is tried again with the next change
 * or after `retryAfterMs`.
 */
export const createSaveQueue = <T>(options: SaveQueueOptions<T>): SaveQueue<T> => {
  let value = options.value
  let isDirty = false
  let hasFailed = false
  let saving: Promise<void> | null = null
  let waiting: Waiting[] = []
  let retry: NodeJS.Timeout | undefined
  let isStopped = false

  const saveOnce = async (): Promise<void> => {
    const served = waiting
    waiting = []
    isDirty = false
    try {
      await options.write(value)
      for (const { resolve } of served) resolve()
      if (hasFailed) options.onSavedLate()
      hasFailed = false
    } catch (error) {
      isDirty = true
      hasFailed = true
      const told = keptError(error)
      for (const { reject } of served) reject(told)
    }
  }

  const saveAll = async (): Promise<void> => {
    do await saveOnce()
    while (waiting.length > 0)
    saving = null
    if (isDirty && !isStopped) {
      retry = setTimeout(start, options.retryAfterMs)
      retry.unref()
    }
  }

  const start = (): void => {
    clearTimeout(retry)
    saving ??= saveAll()
  }

  const nextSave = (): Promise<void> => {
    const saved = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }))
    start()
    return saved
  }

  const flush = async (): Promise<void> => {
    while (saving !== null) await saving
    if (isDirty) await nextSave()
  }

  return {
    value: () => value,
    change: next => {
      const changed = next(value)
      if (changed === value && !isDirty && saving === null) return Promise.resolve()
      value = changed
      isDirty = true
      return nextSave()
    },
    amend: next => {
      value = next(value)
    },
    isSaved: () => !isDirty && saving === null,
    flush,
    stop: () => {
      isStopped = true
      clearTimeout(retry)
    },
  }
}
