import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Questionnaire, questionnaireSchema } from '../../core/questionnaire.ts'
import type { Answer, Round } from '../../core/round.ts'
import { roundFileName } from '../../main/services/storage/round-file-name.ts'
import { encodeStored } from '../../main/services/storage/stored-form.ts'

export const shippedQuestionnaire = async (root: string): Promise<Questionnaire> =>
  questionnaireSchema.parse(parse(await readFile(join(root, 'questionnaires/devops-sre.yaml'), 'utf8')))

/** A round that the team answers together, so that one response grows answer by answer. */
export const agreedRound = (questionnaire: Questionnaire, number: number): Round => ({
  format: 'plumbline/round',
  version: 1,
  id: `round-${number}`,
  title: `Round ${number}`,
  date: new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10),
  team: { id: `team-${number % 40}`, name: `Team ${number % 40}`, size: 7 },
  mode: 'agreed',
  minimumGroup: 5,
  questionnaires: [questionnaire],
  responses: [{ id: 'agreed', answers: { [questionnaire.id]: answersOf(questionnaire, number) } }],
  targets: {},
  notes: [],
  actions: [],
})

const answersOf = (questionnaire: Questionnaire, seed: number): Record<string, Answer> =>
  Object.fromEntries(questionnaire.items.map(({ id }, index) => [id, (seed + index * 3) % 5]))

/** Puts rounds where the app keeps them. Only the bytes count here: none of these writes is synced. */
export const writeRounds = async (dataFolder: string, rounds: Iterable<Round>): Promise<string[]> => {
  const folder = join(dataFolder, 'rounds')
  await mkdir(folder, { recursive: true })
  const paths: string[] = []
  for (const round of rounds) {
    const path = join(folder, roundFileName(round.id))
    await writeFile(path, encodeStored(round), { mode: 0o600 })
    paths.push(path)
  }
  return paths
}

export function* agreedRounds(questionnaire: Questionnaire, count: number): Generator<Round> {
  for (let number = 0; number < count; number++) yield agreedRound(questionnaire, number)
}

/** One dimension with as many questions as asked for, which is what a form has to show at once. */
export const longQuestionnaire = (questionnaire: Questionnaire, count: number): Questionnaire => {
  const dimension = questionnaire.dimensions[0]?.id ?? ''
  return {
    ...questionnaire,
    id: 'long-form',
    dimensions: questionnaire.dimensions.slice(0, 1),
    items: Array.from({ length: count }, (_, index) => questionnaire.items[index % questionnaire.items.length])
      .filter(item => item !== undefined)
      .map(({ facet: _facet, requires: _requires, ...item }, index) => ({
        ...item,
        id: `${dimension}.question-${index + 1}`,
        dimension,
      })),
  }
}
