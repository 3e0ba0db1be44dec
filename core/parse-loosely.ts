/**
 * Readers for documents that may have faults anywhere: what has the wrong shape reads as empty, so that one fault does
 * not hide the others. Only own properties are seen.
 */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

export const fieldOf = (value: unknown, name: string): unknown => {
  const record = recordOf(value)
  return Object.hasOwn(record, name) ? record[name] : undefined
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** A value from a document as a fault may quote it: one line, at most `limit` characters, no command to the catalogue. */
export const quoted = (value: unknown, limit = 60): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const line = text
    .slice(0, 4 * limit)
    .replace(/\s+/g, ' ')
    .replaceAll('$t(', '$t (')
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}
