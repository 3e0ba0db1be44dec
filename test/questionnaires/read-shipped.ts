import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathText } from '../../core/path-text.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import { questionnaireFromText } from '../../main/services/documents/questionnaire-file.ts'

export const shippedFolder = 'questionnaires'

/** The YAML files of the shipped questionnaires, by name. */
export const shippedNames = (): string[] => readdirSync(shippedFolder).filter(name => name.endsWith('.yaml'))

export const readShipped = (name: string): { text: string; questionnaire: Questionnaire } => {
  const text = readFileSync(join(shippedFolder, name), 'utf8')
  const parsed = questionnaireFromText(text, name)
  if (!parsed.ok)
    throw new Error(`${name}: ${parsed.faults.map(({ key, path }) => `${pathText(path)} ${key}`).join('; ')}`)
  return { text, questionnaire: parsed.value }
}
