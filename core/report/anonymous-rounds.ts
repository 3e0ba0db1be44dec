import type { Service } from '../budget/service.ts'
import type { Translate } from '../messages/messages.ts'
import type { Action, Round } from '../round.ts'
import { nameCleaner, roundWithoutNames } from './without-names.ts'

/**
 * The rounds of a team, oldest first, without anything that people wrote or that names the team or a person: rounds and
 * actions have numbers, events only their kind. The team's name and the owners of its actions are also taken out of
 * questionnaires, ids included.
 */
export const anonymousRounds = (t: Translate, rounds: readonly Round[]): Round[] => {
  const names = namesIn(rounds)
  const cleaner = nameCleaner(names.teams, names.people)
  return rounds.map((round, index) => anonymousRound(t, roundWithoutNames(round, cleaner), index + 1))
}

/** Every name of the team and of the people whose actions these are. */
export const namesIn = (rounds: readonly Round[]): { teams: string[]; people: string[] } => ({
  teams: [...new Set(rounds.map(({ team }) => team.name))],
  people: [...new Set(rounds.flatMap(({ actions }) => actions.flatMap(({ owner }) => owner ?? [])))],
})

const anonymousRound = (t: Translate, round: Round, number: number): Round => ({
  ...round,
  id: `round-${number}`,
  title: t('report:publicRound', { number }),
  team: { id: 'team', name: t('report:publicTeam'), size: round.team.size },
  actions: round.actions.map((action, index) => anonymousAction(t, action, index + 1)),
  ...(round.events && {
    events: round.events.map((event, index) => ({
      ...event,
      id: `event-${index + 1}`,
      title: t(`trends:eventKind_${event.kind}`),
    })),
  }),
  ...(round.services && { services: round.services.map((service, index) => anonymousService(t, service, index + 1)) }),
  ...(round.targetChanges && { targetChanges: round.targetChanges.map(change => ({ ...change, reason: '' })) }),
})

const anonymousAction = (t: Translate, { owner: _, ...action }: Action, number: number): Action => ({
  ...action,
  id: `action-${number}`,
  text: t('report:publicAction', { number }),
})

/** Its figures, without a word that people wrote. */
const anonymousService = (t: Translate, service: Service, number: number): Service => ({
  ...service,
  id: `service-${number}`,
  title: t('report:publicService', { number }),
  journey: '',
  sli: { text: '', good: '', valid: '' },
  sla: service.sla && { ...service.sla, text: '' },
  happiness: service.happiness && { ...service.happiness, text: '' },
  policy: [],
  incidents: service.incidents.map((incident, index) => ({
    ...incident,
    id: `incident-${index + 1}`,
    title: t('report:publicIncident', { number: index + 1 }),
  })),
  risks: service.risks.map((risk, index) => ({
    ...risk,
    id: `risk-${index + 1}`,
    title: t('report:publicRisk', { number: index + 1 }),
  })),
  factors: service.factors.map((factor, index) => ({
    ...factor,
    id: `factor-${index + 1}`,
    title: t('report:publicFactor', { number: index + 1 }),
  })),
})
