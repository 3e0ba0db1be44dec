import type { Questionnaire } from './questionnaire.ts'
import type { Round } from './round.ts'

export type Carried = Pick<Round, 'targets' | 'setAside' | 'evidence'>

/**
 * What a new round takes over from the one before that asked the questionnaire: targets of dimensions that are still
 * there; steps that were put aside until they are taken up, and evidence that holds on `date` (ISO), of questions with
 * the same wording.
 */
export const carryOver = (questionnaire: Questionnaire, before: Round, date: string): Carried => {
  const { id, dimensions } = questionnaire
  const earlier = before.questionnaires.find(asked => asked.id === id)
  const revs = new Map(earlier?.items.map(item => [item.id, item.rev]))
  const same = new Set(questionnaire.items.filter(item => revs.get(item.id) === item.rev).map(item => item.id))
  const targets = Object.entries(before.targets[id] ?? {}).filter(([key]) => dimensions.some(({ id }) => id === key))
  const setAside = (before.setAside ?? []).filter(
    ({ questionnaire: of, item, until }) => of === id && until === 'taken-up' && same.has(item),
  )
  const evidence = Object.entries(before.evidence?.[id] ?? {}).flatMap(([item, entries]) => {
    const held = entries.filter(({ expires }) => expires === undefined || expires >= date)
    return same.has(item) && held.length > 0 ? [[item, held] as const] : []
  })
  return {
    targets: targets.length > 0 ? { [id]: Object.fromEntries(targets) } : {},
    ...(setAside.length > 0 && { setAside }),
    ...(evidence.length > 0 && { evidence: { [id]: Object.fromEntries(evidence) } }),
  }
}
