/** The kinds of value that a document can hold, as faults name them. */
export type TypeName = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null' | 'other'

export const typeName = (value: unknown): TypeName => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'object' ? type : 'other'
}
