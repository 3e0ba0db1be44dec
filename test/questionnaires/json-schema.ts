import { z } from 'zod'
import { questionnaireSchema } from '../../core/questionnaire.ts'

export const schemaPath = 'questionnaires/questionnaire.schema.json'

/** What an item may hold depends on the scale; an editor should offer levels only where they belong. */
const byScale = [
  { scale: 'practice', item: { type: 'object', required: ['levels'], properties: { reverse: { const: false } } } },
  { scale: 'agreement', item: { type: 'object', properties: { levels: false } } },
].map(({ scale, item }) => ({
  if: { properties: { scale: { const: scale } }, required: ['scale'] },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so, and nobody awaits this.
  then: { properties: { items: { type: 'array', items: item } } },
}))

/** The text of the JSON Schema that editors complete and check questionnaires by. Draft 7, which all of them know. */
export const questionnaireJsonSchema = (): string => {
  const { $schema, ...shape } = z.toJSONSchema(questionnaireSchema, { io: 'input', target: 'draft-7' })
  const schema = {
    $schema,
    title: 'Plumbline questionnaire',
    description: 'Made by "npm run schema"; the format is explained in README.md beside this file.',
    ...shape,
    allOf: byScale,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
