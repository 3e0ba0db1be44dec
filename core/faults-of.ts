import type { z } from 'zod'
import type { Fault, PathStep } from './fault.ts'
import { faultLimit } from './parse-fault-list.ts'
import { fieldOf, listOf, quoted } from './parse-loosely.ts'
import { typeName } from './type-name.ts'

type Issue = z.core.$ZodIssue

/**
 * What a schema found wrong with a document, in the words of the catalogue. `document` is what was parsed; `base` is
 * where it stands in the document that the user knows. Beyond `faultLimit` unknown fields are counted one by one, but not
 * placed: a hostile file has hundreds of thousands.
 */
export const faultsOf = (error: z.ZodError, document: unknown, base: PathStep[] = []): Fault[] => {
  const faults: Fault[] = []
  for (const issue of error.issues) {
    if (faults.length > faultLimit && issue.code === 'unrecognized_keys') {
      for (const _ of issue.keys) faults.push(unplaced)
      continue
    }
    const inner = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
    faults.push(...faultsOfIssue(issue, [...base, ...inner], valueAt(document, inner)))
  }
  return faults
}

const unplaced: Fault = { path: [], key: 'unknownKey', params: { key: '' } }

const valueAt = (document: unknown, path: PathStep[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof step === 'number' ? listOf(value)[step] : fieldOf(value, step)),
    document,
  )

const faultsOfIssue = (issue: Issue, path: PathStep[], found: unknown): Fault[] => {
  if (found === undefined && issue.code !== 'unrecognized_keys')
    return [{ path, key: 'missing', params: { name: String(path.at(-1) ?? '') } }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({ path: [...path, key], key: 'unknownKey', params: { key: quoted(key) } }))
    case 'invalid_type':
      return [wrongType(issue, path, found)]
    case 'invalid_value':
      return [{ path, key: 'wrongValue', params: { expected: issue.values.map(String).join(', ') } }]
    case 'invalid_format':
      return [wrongForm(issue, path, found)]
    case 'too_small':
      return [tooSmall(issue, path, found)]
    case 'too_big':
      return [tooBig(issue, path, found)]
    case 'invalid_key':
      return [{ path, key: 'badName', params: { key: quoted(path.at(-1)) } }]
    default:
      return [{ path, key: 'noForm', params: { found: quoted(found) } }]
  }
}

const wrongType = (issue: z.core.$ZodIssueInvalidType, path: PathStep[], found: unknown): Fault => {
  if (typeof found === 'number' && !Number.isFinite(found)) return { path, key: 'notANumber' }
  if (typeof found === 'number' && issue.expected === 'int') return { path, key: 'notAWholeNumber' }
  const expected = expectedNames[issue.expected] ?? 'type_other'
  return { path, key: 'wrongType', params: { expected, found: `type_${typeName(found)}` } }
}

const expectedNames: Partial<Record<string, string>> = {
  string: 'type_string',
  number: 'type_number',
  int: 'type_number',
  boolean: 'type_boolean',
  array: 'type_array',
  object: 'type_object',
  record: 'type_object',
}

const wrongForm = (issue: z.core.$ZodIssueInvalidStringFormat, path: PathStep[], found: unknown): Fault =>
  issue.format === 'date'
    ? { path, key: 'badDate', params: { found: quoted(found) } }
    : { path, key: 'badPattern', params: { found: quoted(found), expected: issue.message } }

const tooSmall = (issue: z.core.$ZodIssueTooSmall, path: PathStep[], found: unknown): Fault => {
  const minimum = Number(issue.minimum)
  if (path.at(-1) === 'levels') return { path, key: 'levelCount', params: { count: listOf(found).length } }
  if (path.at(-1) === 'weight') return { path, key: 'weightNotPositive' }
  if (issue.origin === 'string') return { path, key: 'empty' }
  return { path, key: issue.origin === 'array' ? 'tooFew' : 'tooSmall', params: { minimum } }
}

const tooBig = (issue: z.core.$ZodIssueTooBig, path: PathStep[], found: unknown): Fault => {
  const maximum = Number(issue.maximum)
  if (path.at(-1) === 'levels') return { path, key: 'levelCount', params: { count: listOf(found).length } }
  if (issue.origin === 'string') return { path, key: 'tooLong', params: { maximum } }
  return { path, key: issue.origin === 'array' ? 'tooMany' : 'tooBig', params: { maximum } }
}
