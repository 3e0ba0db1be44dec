import type { Questionnaire } from '../questionnaire.ts'
import type { Action, Evidence, Round, TargetChange } from '../round.ts'
import type { ActionStory, RoundStory, TeamStory } from './story.ts'

/**
 * What a round says of where the team wants to go and what it does about it. `main`: the questionnaire that targets and
 * aims are about; what it does not ask is left out.
 */
export const demoProgress = (
  team: TeamStory,
  story: RoundStory,
  id: string,
  main: Questionnaire | undefined,
): Pick<Round, 'targets' | 'targetChanges' | 'actions' | 'events' | 'evidence'> => ({
  targets: main && story.targets ? { [main.id]: targetsOf(main, story.targets) } : {},
  actions: (story.actions ?? []).map((action, index) => ({ id: `action-${index + 1}`, ...aimed(action, main) })),
  ...movedTargets(team, story, main),
  ...(main && story.evidence && { evidence: { [main.id]: evidenceOf(main, story.evidence) } }),
  ...(story.events && { events: story.events.map((event, index) => ({ id: `${id}-${index + 1}`, ...event })) }),
})

const evidenceOf = ({ items }: Questionnaire, evidence: Record<string, Evidence[]>): Record<string, Evidence[]> =>
  Object.fromEntries(Object.entries(evidence).filter(([item]) => items.some(({ id }) => id === item)))

const targetsOf = (questionnaire: Questionnaire, targets: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    questionnaire.dimensions.flatMap(({ id }, index) => {
      const target = targets[index % targets.length]
      return target === undefined ? [] : [[id, target] as const]
    }),
  )

const aimed = (
  { item, dimension, by, ...action }: ActionStory,
  main: Questionnaire | undefined,
): Omit<Action, 'id'> => {
  if (main && item !== undefined && main.items.some(({ id }) => id === item))
    return { ...action, questionnaire: main.id, item, ...(by && { by }) }
  if (main && dimension !== undefined && main.dimensions.some(({ id }) => id === dimension))
    return { ...action, questionnaire: main.id, dimension, ...(by && { by }) }
  return action
}

/** Every target that is another one than in the round before. */
const movedTargets = (
  { rounds }: TeamStory,
  story: RoundStory,
  main: Questionnaire | undefined,
): Pick<Round, 'targetChanges'> => {
  const { moved } = story
  if (!moved || !main) return {}
  const before = rounds[rounds.indexOf(story) - 1]
  const [earlier, later] = [targetsOf(main, before?.targets ?? []), targetsOf(main, story.targets ?? [])]
  const targetChanges = main.dimensions.flatMap(({ id: dimension }): TargetChange[] => {
    const [from, to] = [earlier[dimension] ?? null, later[dimension] ?? null]
    return from === to ? [] : [{ questionnaire: main.id, dimension, from, to, ...moved }]
  })
  return targetChanges.length > 0 ? { targetChanges } : {}
}
