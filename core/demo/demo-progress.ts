import type { Questionnaire } from '../questionnaire.ts'
import type { Action, Round, TargetChange } from '../round.ts'
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
): Pick<Round, 'targets' | 'targetChanges' | 'actions' | 'events'> => ({
  targets: main && story.targets ? { [main.id]: targetsOf(main, story.targets) } : {},
  actions: (story.actions ?? []).map((action, index) => ({ id: `action-${index + 1}`, ...aimed(action, main) })),
  ...movedTargets(team, story, main),
  ...(story.events && { events: story.events.map((event, index) => ({ id: `${id}-${index + 1}`, ...event })) }),
})

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
