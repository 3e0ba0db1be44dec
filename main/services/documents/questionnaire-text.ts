import { Document, isMap, isSeq, type Scalar } from 'yaml'
import { type Questionnaire, questionnaireSchema } from '../../../core/questionnaire.ts'

/** The text of a questionnaire as JSON in its one form, as `roundToText` writes rounds. */
export const questionnaireToJson = (questionnaire: Questionnaire): string =>
  `${JSON.stringify(questionnaireSchema.parse(questionnaire), null, 2)}\n`

/** The text of a questionnaire as YAML for people to go on writing in, with its fields in the order of the shipped files. */
export const questionnaireToYaml = (questionnaire: Questionnaire): string => {
  const document = new Document(questionnaireSchema.parse(questionnaire), {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
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
