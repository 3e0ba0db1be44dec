import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../core/app-error.ts'
import type { QuestionnaireSummary } from '../../core/contract/shapes.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import { summarizeQuestionnaire } from '../../core/questionnaire-summary.ts'
import { questionnaireFromText } from './documents/questionnaire-file.ts'
import { badFile, readTextFile } from './documents/read-text-file.ts'

/** The schema that editors check questionnaires against lies beside them. */
const isQuestionnaire = (name: string): boolean => /\.(ya?ml|json)$/i.test(name) && !/\.schema\.json$/i.test(name)

/** The questionnaires that a new round can ask. */
export type QuestionnaireLibrary = {
  all: () => Promise<Questionnaire[]>
  list: () => Promise<QuestionnaireSummary[]>
  read: (id: string) => Promise<Questionnaire>
}

/** Those that come with the app. Read when first asked for, and once. */
export const createQuestionnaireLibrary = (folder: string): QuestionnaireLibrary => {
  let loading: Promise<Questionnaire[]> | null = null

  const all = (): Promise<Questionnaire[]> => {
    loading ??= readAll(folder).catch(error => {
      // Whoever mends the file should not have to start anew.
      loading = null
      throw error
    })
    return loading
  }

  return {
    all,
    list: async () => (await all()).map(questionnaire => summarizeQuestionnaire(questionnaire, false)),
    read: async id => {
      const found = (await all()).find(questionnaire => questionnaire.id === id)
      if (!found) throw new AppError('not-found', 'questionnaireNotFound', { id })
      return found
    },
  }
}

/** Those that compare intent with practice first, then by title; one with faults is told of rather than left out. */
const readAll = async (folder: string): Promise<Questionnaire[]> => {
  const names = (await readdir(folder)).filter(isQuestionnaire).sort()
  const places = new Map<string, string>()
  const questionnaires: Questionnaire[] = []
  for (const name of names) {
    const path = join(folder, name)
    const parsed = questionnaireFromText(await readTextFile(path), name)
    if (!parsed.ok) throw badFile(path, parsed.faults)
    const { id } = parsed.value
    const first = places.get(id)
    if (first !== undefined) throw badFile(path, [{ path: ['id'], key: 'duplicateId', params: { id, first } }])
    places.set(id, name)
    questionnaires.push(parsed.value)
  }
  return questionnaires.sort(
    (a, b) => Number(comparesFacets(b)) - Number(comparesFacets(a)) || a.title.localeCompare(b.title, a.language),
  )
}

const comparesFacets = ({ items }: Questionnaire): boolean => items.some(({ facet }) => facet === 'intent')
