import { AppError } from '../app-error.ts'
import type { ReportAudience } from '../contract/report-options.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Audience, Round } from '../round.ts'

/**
 * Whether what people were promised lets a round be shown to an audience. Rounds without terms come from elsewhere or were
 * answered with open eyes, and promise nothing but their minimum group.
 */
export const mayBeShownTo = ({ ballots }: Pick<Round, 'ballots'>, audience: ReportAudience): boolean =>
  ballots === undefined || allowed[ballots.audience].includes(audience)

const allowed: Record<Audience, readonly ReportAudience[]> = {
  team: ['team'],
  organisation: ['team', 'leadership'],
  anyone: ['team', 'leadership', 'public'],
}

/** Fails with `conflict` where people were promised that fewer than this audience would see the round. */
export const refuseBroken = (round: Pick<Round, 'ballots' | 'title'>, audience: ReportAudience): void => {
  if (mayBeShownTo(round, audience)) return
  const key = round.ballots?.audience === 'team' ? 'reportPromisedTeam' : 'reportPromisedOrganisation'
  throw new AppError('conflict', key, { title: round.title })
}

/** Whether a questionnaire asks what people feel and think rather than what is done: statements that they agree with. */
export const isPersonal = ({ scale }: Pick<Questionnaire, 'scale'>): boolean => scale === 'agreement'

/**
 * How much of one questionnaire an audience sees. `all`: whatever the terms allow. `scores`: also the score of each
 * question, but not how answers lie. `dimensions`: dimensions alone. `means`: of them only the means. `nothing`: it is left
 * out.
 *
 * What is personal leaves the team only as means of groups, so only from ballots: one agreed answer on how safe people
 * feel was given before everybody, and one person's is that person's. What one person says of practice leaves as
 * dimensions, because there each question's score is that person's answer; an agreed one is the team's own statement.
 */
export type Depth = 'all' | 'scores' | 'dimensions' | 'means' | 'nothing'

export const depthOf = (
  { mode }: Pick<Round, 'mode'>,
  questionnaire: Pick<Questionnaire, 'scale'>,
  audience: ReportAudience,
): Depth => {
  if (audience === 'team') return 'all'
  if (isPersonal(questionnaire)) return mode === 'ballots' ? 'means' : 'nothing'
  return mode === 'individual' ? 'dimensions' : 'scores'
}
