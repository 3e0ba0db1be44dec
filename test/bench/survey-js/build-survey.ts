import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import type { Questionnaire } from '../../../core/questionnaire.ts'

/** Builds a page that asks the same questions, with the same texts and levels, in SurveyJS. */
export const buildSurvey = async (questionnaire: Questionnaire, folder: string): Promise<void> => {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
  })
  const elements = questionnaire.items.map(({ id, text, help, levels = [] }) => ({
    type: 'radiogroup',
    name: id,
    title: text,
    description: help,
    choices: levels.map((level, value) => ({ value, text: level })),
  }))
  await writeFile(join(folder, 'survey.json'), JSON.stringify({ elements }))
}
