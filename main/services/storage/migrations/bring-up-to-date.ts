import type { Content, Migration } from './migration.ts'
import { migrations } from './migrations.ts'

/**
 * Stored content in the latest version of its format: what is older is led there step by step, with the questionnaires
 * that a round embeds. Anything else, also what is newer or no such content at all, comes back as it is.
 */
export const bringUpToDate = (value: unknown, steps: readonly Migration[] = migrations): unknown => {
  if (!isContent(value)) return value
  let content = value
  for (const { format, from, change } of steps) {
    if (content.format === format && content.version === from) content = { ...change(content), version: from + 1 }
  }
  return content.format === 'plumbline/round' ? withQuestionnaires(content, steps) : content
}

const withQuestionnaires = (round: Content, steps: readonly Migration[]): Content => {
  const { questionnaires } = round
  if (!Array.isArray(questionnaires) || !steps.some(({ format }) => format === 'plumbline/questionnaire')) return round
  const current = questionnaires.map(questionnaire => bringUpToDate(questionnaire, steps))
  return current.some((questionnaire, index) => questionnaire !== questionnaires[index])
    ? { ...round, questionnaires: current }
    : round
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
