/** What this window remembers under a name until it is closed; null where it remembers nothing that can be read. */
export const remembered = (name: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

/** Null forgets. A browser that keeps nothing for pages lets the meeting go on without. */
export const remember = (name: string, value: unknown): void => {
  try {
    if (value === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    return
  }
}
