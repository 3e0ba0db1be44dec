import { z } from 'zod'
import { changeVerdictSchema } from '../comparison.ts'
import { teamSchema } from '../round.ts'
import { scoreSchema } from '../scores.ts'

const roundRefSchema = z.strictObject({ id: z.string(), title: z.string(), date: z.string() })

/** One team's latest score of a dimension, and how it changed since the round before that asked the same (null: none did). */
export const portfolioCellSchema = z.strictObject({
  dimension: z.string(),
  score: scoreSchema,
  target: z.number().nullable(),
  verdict: changeVerdictSchema.nullable(),
})
export type PortfolioCell = z.infer<typeof portfolioCellSchema>

/** One team and one questionnaire: its latest round that asks it, and the one before. */
export const portfolioPartSchema = z.strictObject({
  questionnaire: z.string(),
  round: roundRefSchema,
  before: roundRefSchema.nullable(),
  score: scoreSchema,
  percentToTarget: z.number().nullable(),
  cells: z.array(portfolioCellSchema),
})
export type PortfolioPart = z.infer<typeof portfolioPartSchema>

export const portfolioTeamSchema = z.strictObject({ team: teamSchema, parts: z.array(portfolioPartSchema) })
export type PortfolioTeam = z.infer<typeof portfolioTeamSchema>

/** Mean of the teams' means that are shown, each team counting once, and their standard deviation (null below two). */
export const betweenTeamsSchema = z.strictObject({
  teams: z.int().min(0),
  mean: z.number().nullable(),
  spread: z.number().nullable(),
})
export type BetweenTeams = z.infer<typeof betweenTeamsSchema>

/** What `plumbline portfolio FILE... --json` prints: teams in the order of their names, never of their scores. */
export const portfolioSchema = z.strictObject({
  format: z.literal('plumbline/portfolio'),
  version: z.literal(1),
  questionnaires: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      score: betweenTeamsSchema,
      dimensions: z.array(z.strictObject({ id: z.string(), title: z.string(), score: betweenTeamsSchema })),
    }),
  ),
  teams: z.array(portfolioTeamSchema),
})
export type Portfolio = z.infer<typeof portfolioSchema>
