import type { Fault, PathStep } from './fault.ts'
import { fieldOf, quoted } from './parse-loosely.ts'
import { typeName } from './type-name.ts'

type Head = { format: string; version: number }

/**
 * What must be told before anything else: that this is no such document at all, or one from a newer Plumbline. Null
 * where the rest is worth looking at.
 */
export const faultOfHead = (value: unknown, head: Head, path: PathStep[] = []): Fault | null => {
  if (typeName(value) !== 'object')
    return { path, key: 'wrongType', params: { expected: 'type_object', found: `type_${typeName(value)}` } }
  const format = fieldOf(value, 'format')
  if (format === undefined) return { path, key: 'missingFormat', params: { expected: head.format } }
  if (format !== head.format)
    return { path: [...path, 'format'], key: 'wrongFormat', params: { found: quoted(format), expected: head.format } }
  const version = fieldOf(value, 'version')
  if (typeof version === 'number' && version > head.version)
    return { path: [...path, 'version'], key: 'newerVersion', params: { found: version, supported: head.version } }
  return null
}
