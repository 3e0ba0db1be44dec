import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Questionnaire } from '../../core/questionnaire.ts'
import type { Round } from '../../core/round.ts'
import { questionnaireFromText } from '../../main/services/documents/questionnaire-file.ts'
import { roundToText } from '../../main/services/documents/round-file.ts'
import { makeRound } from '../builders.ts'

const shipped = resolve(import.meta.dirname, '../../questionnaires/devops-sre.yaml')

/** The questionnaire as it is shipped. */
export const readQuestionnaire = async (): Promise<Questionnaire> => {
  const parsed = questionnaireFromText(await readFile(shipped, 'utf8'), shipped)
  if (!parsed.ok) throw new Error('The shipped questionnaire has faults')
  return parsed.value
}

/** A complete round of team Payments on the shipped questionnaire, in which every practice has the given level. */
export const makeCompleteRound = async (practice: number, overrides: Partial<Round> = {}): Promise<Round> => {
  const questionnaire = await readQuestionnaire()
  const answers = questionnaire.items.map(item => [item.id, item.facet === 'intent' ? 3 : practice] as const)
  return makeRound({
    id: `round-${practice}`,
    title: `Level ${practice}`,
    team: { id: 'payments', name: 'Payments', size: 6 },
    questionnaires: [questionnaire],
    responses: [{ id: 'response', answers: { [questionnaire.id]: Object.fromEntries(answers) } }],
    ...overrides,
  })
}

export const writeRound = async (path: string, round: Round): Promise<string> => {
  await writeFile(path, roundToText(round))
  return path
}
