import { Document, isMap, isSeq, type Scalar, visit } from 'yaml'
import { type Questionnaire, questionnaireSchema } from '../../../core/questionnaire.ts'

/** The text of a questionnaire as JSON in its one form, as `roundToText` writes rounds. */
export const questionnaireToJson = (questionnaire: Questionnaire): string =>
  `${JSON.stringify(questionnaireSchema.parse(questionnaire), null, 2)}\n`

/** Characters that YAML, or an editor, does not leave as they are unless they are written as escapes. */
const needsEscape = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u

/** The text of a questionnaire as YAML for people to go on writing in: fields in the order of the schema, as shipped files have them. */
export const questionnaireToYaml = (questionnaire: Questionnaire): string => {
  const document = new Document(questionnaireSchema.parse(questionnaire), {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  })
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && needsEscape.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  separateParts(document)
  return document.toString({ lineWidth: 120 })
}

/** An empty line before each part and each question. */
const separateParts = ({ contents }: Document): void => {
  if (!isMap<Scalar<string>>(contents)) return
  for (const { key, value } of contents.items) {
    if (key.value !== 'dimensions' && key.value !== 'items') continue
    key.spaceBefore = true
    if (key.value === 'items' && isSeq(value))
      for (const item of value.items.slice(1)) if (isMap(item)) item.spaceBefore = true
  }
}
