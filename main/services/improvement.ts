import { buildLedger } from '../../core/actions/build-ledger.ts'
import type { Ledger } from '../../core/actions/ledger.ts'
import { AppError } from '../../core/app-error.ts'
import type { ParsedInput } from '../../core/contract/contract.ts'
import { roundAsShown } from '../../core/evidence/as-shown.ts'
import { evidenceOf } from '../../core/evidence/evidence-state.ts'
import { webLink } from '../../core/evidence/web-link.ts'
import { findNextSteps } from '../../core/next-steps/find-next-steps.ts'
import type { NextSteps } from '../../core/next-steps/next-steps.ts'
import type { Round } from '../../core/round.ts'
import type { Scores } from '../../core/scores.ts'
import { scoreRound } from '../../core/scoring/score-round.ts'
import {
  withEvent,
  withEvidence,
  withMovedTarget,
  withoutEvent,
  withStepAside,
  withStepTakenUp,
} from './improvement-changes.ts'
import type { ServicesOfTeams } from './records/team-services.ts'
import type { Rounds } from './rounds.ts'
import type { RoundStore } from './storage/round-store.ts'

type ImprovementOptions = {
  store: RoundStore
  rounds: Rounds
  services: Pick<ServicesOfTeams, 'read'>
  clock: () => Date
}

/** What a team aims at, does about it, and can show of it. */
export type Improvement = {
  setTarget: (input: ParsedInput<'rounds.setTarget'>) => Promise<void>
  saveEvidence: (input: ParsedInput<'evidence.save'>) => Promise<void>
  /** Fails with `not-found` where the evidence of the question has no such link. */
  findLink: (input: ParsedInput<'evidence.openLink'>) => Promise<string>
  saveEvent: (input: ParsedInput<'events.save'>) => Promise<void>
  removeEvent: (input: ParsedInput<'events.remove'>) => Promise<void>
  setAside: (input: ParsedInput<'next.setAside'>) => Promise<void>
  takeUp: (input: ParsedInput<'next.takeUp'>) => Promise<void>
  nextSteps: (roundId: string) => Promise<NextSteps>
  scoresAsShown: (roundId: string) => Promise<Scores | null>
  ledger: (teamId: string) => Promise<Ledger>
}

export const createImprovement = ({ store, rounds, services, clock }: ImprovementOptions): Improvement => {
  const change = async (roundId: string, next: (round: Round) => Round): Promise<void> => {
    await store.change(roundId, next)
  }
  const today = (): string => isoDate(clock())
  return {
    setTarget: input => change(input.id, round => withMovedTarget(round, input, today())),
    saveEvidence: ({ roundId, questionnaireId, itemId, evidence }) =>
      change(roundId, round => withEvidence(round, questionnaireId, itemId, evidence)),
    findLink: async ({ roundId, questionnaireId, itemId, link }) => {
      const given = evidenceOf(await rounds.read(roundId), questionnaireId, itemId)
      const address = given.some(({ text }) => text === link) ? webLink(link) : null
      if (address === null) throw new AppError('not-found', 'linkNotFound')
      return address
    },
    saveEvent: ({ roundId, event }) => change(roundId, round => withEvent(round, event)),
    removeEvent: ({ roundId, id }) => change(roundId, round => withoutEvent(round, id)),
    setAside: ({ roundId, step }) => change(roundId, round => withStepAside(round, step)),
    takeUp: ({ roundId, questionnaireId, itemId }) =>
      change(roundId, round => withStepTakenUp(round, questionnaireId, itemId)),
    nextSteps: async roundId => {
      const round = await rounds.read(roundId)
      const { services: now, removedRisks: ownRisks } = await services.read(round.team.id)
      // A round that came from elsewhere brings the only services that are known.
      const basis = { services: now.length > 0 ? now : (round.services ?? []), ownRisks }
      return findNextSteps(round, scoreRound(round), { basis })
    },
    scoresAsShown: async roundId => {
      const shown = roundAsShown(await rounds.read(roundId), today())
      return shown && scoreRound(shown)
    },
    ledger: async teamId => buildLedger(await rounds.readTeam(teamId)),
  }
}

/** The day on this machine's calendar. */
const isoDate = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-')
