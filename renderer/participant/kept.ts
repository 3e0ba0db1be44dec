/** One text that outlives a reload, where the browser lets it. */
export type Kept = {
  read: () => string | null
  write: (text: string) => void
  /** Tells what another tab wrote. Returns the end of the listening. */
  watch: (listener: (text: string) => void) => () => void
}

/** A place in the browser's storage. Where that is refused, as in some private windows, it lasts as long as the page. */
export const keptInBrowser = (key: string): Kept => {
  let own: string | null = null
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? own
      } catch {
        return own
      }
    },
    write: text => {
      own = text
      try {
        localStorage.setItem(key, text)
      } catch {
        // Full or refused: `own` has it.
      }
    },
    watch: listener => {
      const tell = (event: StorageEvent): void => {
        if (event.key === key && event.newValue !== null) listener(event.newValue)
      }
      window.addEventListener('storage', tell)
      return () => window.removeEventListener('storage', tell)
    },
  }
}
