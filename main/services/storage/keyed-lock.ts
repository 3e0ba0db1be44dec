/** Runs work on one key after the other, and on different keys side by side. */
export type KeyedLock = <T>(key: string, work: () => Promise<T>) => Promise<T>

export const createKeyedLock = (): KeyedLock => {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = last.get(key)
    const mine = before ? before.then(work, work) : work()
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
