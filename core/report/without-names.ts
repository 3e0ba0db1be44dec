import type { Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'

/** Takes names out of a text, and out of an id. */
export type Cleaner = { text: (text: string) => string; id: (id: string) => string }

/** Words of the trade, which name nobody even where a team is called so. */
const words = new Set(['CRE', 'DevOps', 'SLI', 'SLO', 'SRE', 'Team'])

const shortest = 3

/**
 * Takes names out of texts as whole words in their own spelling, and out of ids in small letters. Names of less than three
 * letters and words of the trade stay, as they tell of nobody.
 */
export const nameCleaner = (teams: readonly string[], people: readonly string[]): Cleaner => {
  const known = new Map([...named(people, 'somebody'), ...named(teams, 'team')])
  const ids = new Map([...known].map(([name, instead]) => [idOf(name), instead]))
  return { text: replacing(known), id: replacing(ids) }
}

const named = (names: readonly string[], instead: string): [string, string][] =>
  names
    .map(name => name.trim())
    .filter(name => [...name].length >= shortest && !words.has(name))
    .map(name => [name, instead])

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

const replacing = (instead: ReadonlyMap<string, string>): ((text: string) => string) => {
  const names = [...instead.keys()].filter(name => name.length >= shortest)
  if (names.length === 0) return text => text
  const longestFirst = names.sort((one, other) => other.length - one.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text => text.replace(pattern, name => instead.get(name) ?? '')
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** The questionnaires of a round without names, and all that refers to them. */
export const roundWithoutNames = (round: Round, cleaner: Cleaner): Round => {
  const { id } = cleaner
  return {
    ...round,
    questionnaires: round.questionnaires.map(questionnaire => questionnaireWithoutNames(questionnaire, cleaner)),
    responses: round.responses.map(({ answers }, index) => ({
      id: `response-${index + 1}`,
      answers: nested(answers, id),
    })),
    targets: nested(round.targets, id),
    actions: round.actions.map(action => ({ ...action, ...cleanPlace(action, id) })),
    ...(round.predictions && { predictions: nested(round.predictions, id) }),
    ...(round.evidence && { evidence: nested(round.evidence, id) }),
    ...(round.targetChanges && {
      targetChanges: round.targetChanges.map(change => ({
        ...change,
        questionnaire: id(change.questionnaire),
        dimension: id(change.dimension),
      })),
    }),
    ...(round.setAside && {
      setAside: round.setAside.map(aside => ({
        ...aside,
        questionnaire: id(aside.questionnaire),
        item: id(aside.item),
      })),
    }),
  }
}

type Place = { questionnaire?: string | undefined; dimension?: string | undefined; item?: string | undefined }

const cleanPlace = ({ questionnaire, dimension, item }: Place, id: Cleaner['id']) => ({
  ...(questionnaire !== undefined && { questionnaire: id(questionnaire) }),
  ...(dimension !== undefined && { dimension: id(dimension) }),
  ...(item !== undefined && { item: id(item) }),
})

const nested = <T>(record: Record<string, Record<string, T>>, id: Cleaner['id']): Record<string, Record<string, T>> =>
  Object.fromEntries(
    Object.entries(record).map(([key, inner]) => [
      id(key),
      Object.fromEntries(Object.entries(inner).map(([part, value]) => [id(part), value])),
    ]),
  )

const questionnaireWithoutNames = (questionnaire: Questionnaire, { text, id }: Cleaner): Questionnaire => ({
  ...questionnaire,
  id: id(questionnaire.id),
  title: text(questionnaire.title),
  ...(questionnaire.purpose !== undefined && { purpose: text(questionnaire.purpose) }),
  dimensions: questionnaire.dimensions.map(dimension => ({
    id: id(dimension.id),
    title: text(dimension.title),
    ...(dimension.summary !== undefined && { summary: text(dimension.summary) }),
  })),
  items: questionnaire.items.map(item => ({
    ...item,
    id: id(item.id),
    dimension: id(item.dimension),
    text: text(item.text),
    ...(item.help !== undefined && { help: text(item.help) }),
    ...(item.levels && { levels: item.levels.map(text) }),
    ...(item.requires && { requires: item.requires.map(id) }),
    ...(item.sources && { sources: item.sources.map(text) }),
    ...(item.riskFactor && { riskFactor: { ...item.riskFactor, source: text(item.riskFactor.source) } }),
  })),
})
