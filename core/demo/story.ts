import type { Action, Audience, Evidence, Mode, TeamEvent } from '../round.ts'

/** Where a team stands in one round, in points of 0..100, before anybody's own view and the questions' difficulty. */
export type Standing = {
  intent: number
  practice: number
  /** Answers on the agreement scale: how safe it is to speak up. */
  climate: number
}

/** Texts by item id. */
export type TextsByItem = Record<string, string[]>

/**
 * What was agreed before the ballots. `expected`: people were asked what they expect of the team, and are that many points
 * above what it turns out to be, for each dimension in file order.
 */
export type TermsStory = { audience: Audience; expected?: number[] }

/** Why targets are not those of the round before, and since when. */
export type MoveStory = { date: string; reason: string }

/** What the team decided to do; its aim is in the questionnaire that compares facets. */
export type ActionStory = Omit<Action, 'id' | 'questionnaire'>

export type RoundStory = {
  title: string
  date: string
  mode: Mode
  /** How many answered; 1 where the team agreed on one answer. */
  responses: number
  teamSize: number
  standing: Standing
  /** Asks every questionnaire; the others ask only the one that compares intent with practice. */
  wide?: true
  /** Share of answers that are "don't know". */
  unsure: number
  /** Items about which half of the team disagrees with the other half. */
  camps?: string[]
  /** Target for each dimension of the questionnaire that compares facets, in file order. */
  targets?: number[]
  moved?: MoveStory
  comments?: TextsByItem
  /** Only with ballots; without it the round says no more than its minimum group. */
  terms?: TermsStory
  /** What shows that an answer is true, by item of the questionnaire that compares facets. */
  evidence?: Record<string, Evidence[]>
  notes?: { text: string; item?: string }[]
  actions?: ActionStory[]
  /** What happened since the round before. */
  events?: Omit<TeamEvent, 'id'>[]
}

export type TeamStory = {
  id: string
  name: string
  /** Points by which each dimension, in file order, is better or worse than the team's standing. */
  profile: { intent: number[]; practice: number[] }
  rounds: RoundStory[]
}
