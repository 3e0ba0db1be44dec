import fc from 'fast-check'
import { z } from 'zod'

type Shape = z.core.JSONSchema.BaseSchema

/** Texts of which one fits whatever a schema asks of a text. */
const candidates = [
  'a',
  '2026-11-08',
  '2026-11-08T10:00:00Z',
  '1.0.0',
  'en',
  'AAAA',
  'https://a.example/b',
  'a-longer-text-of-many-words',
]

/** Something that a schema takes, with all its fields filled. Fails where none can be thought of. */
export const sampleOf = (schema: z.ZodType): unknown => {
  const sample = sampleOfShape(z.toJSONSchema(schema, { io: 'input' }))
  const parsed = schema.safeParse(sample)
  if (!parsed.success) throw new Error(`No sample for what asks for ${parsed.error.message}`)
  return sample
}

const sampleOfShape = (shape: Shape): unknown => {
  if ('const' in shape) return shape.const
  if (shape.enum) return shape.enum[0]
  const [choice] = shape.anyOf ?? shape.oneOf ?? shape.allOf ?? []
  if (choice) return sampleOfShape(choice)
  switch (shape.type) {
    case 'object':
      return Object.fromEntries([...fieldsOf(shape), ...entriesOf(shape)])
    case 'array':
      return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () => sampleOfShape((shape.items ?? {}) as Shape))
    case 'string':
      return textOf(shape)
    case 'integer':
    case 'number':
      return numberOf(shape)
    case 'boolean':
      return true
    default:
      return null
  }
}

type Entry = [string, unknown]

const fieldsOf = ({ properties = {} }: Shape): Entry[] =>
  Object.entries(properties).map(([name, property]) => [name, sampleOfShape(property as Shape)])

/** Of a record: one entry, or one for each of the names that it must have. */
const entriesOf = ({ propertyNames, additionalProperties }: Shape): Entry[] => {
  if (typeof propertyNames !== 'object' || typeof additionalProperties !== 'object') return []
  const names = propertyNames.enum ?? [textOf(propertyNames)]
  return names.map(name => [String(name), sampleOfShape(additionalProperties)])
}

const textOf = ({ pattern, minLength = 0 }: Shape): string | undefined => {
  if (pattern === undefined) return candidates.find(text => text.length >= minLength)
  const form = new RegExp(pattern)
  const known = candidates.find(text => text.length >= minLength && form.test(text))
  return known ?? fc.sample(fc.stringMatching(form), { numRuns: 1, seed: 1 })[0]
}

/** Between its bounds, also where a bound itself is not allowed. */
const numberOf = ({ type, minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Shape): number => {
  const least = Number(minimum ?? exclusiveMinimum ?? 1)
  const most = Number(maximum ?? exclusiveMaximum ?? least + 2)
  const middle = (least + Math.min(most, least + 2)) / 2
  return type === 'integer' ? Math.round(middle) : middle
}
