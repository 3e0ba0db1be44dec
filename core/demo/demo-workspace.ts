import { defaultMinimumGroup } from '../anonymity.ts'
import { postmortemQuestionnaireId } from '../postmortem/postmortem-questionnaire.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { BallotTerms, Response, Round, Team } from '../round.ts'
import { checkout } from './checkout.ts'
import { demoProgress } from './demo-progress.ts'
import { demoAnswers, demoPredictions } from './demo-response.ts'
import { demoServices } from './demo-services.ts'
import { payments } from './payments.ts'
import { search } from './search.ts'
import type { RoundStory, TeamStory, TermsStory, TextsByItem } from './story.ts'

export const demoStories: readonly TeamStory[] = [checkout, search, payments]

/**
 * The workspace that `--demo` opens: three made-up teams over two years. Checkout improves, Search declares much and
 * practises little, Payments falls back after a re-organisation. The same questionnaires give the same workspace, ids
 * included, on every machine and day. Without questionnaires the teams have no rounds.
 */
export const buildDemoWorkspace = (questionnaires: Questionnaire[]): { teams: Team[]; rounds: Round[] } => ({
  teams: demoStories.map(story => ({ id: story.id, name: story.name, size: story.rounds.at(-1)?.teamSize ?? 1 })),
  rounds: demoStories.flatMap(story =>
    story.rounds.flatMap(round => {
      const asked = questionnairesOf(round, questionnaires)
      const isLatest = round === story.rounds.at(-1)
      const built = asked.length === 0 ? [] : [buildRound(story, round, asked)]
      return isLatest ? built.map(latest => ({ ...latest, services: demoServices(story.id).services })) : built
    }),
  ),
})

const comparesFacets = (questionnaire: Questionnaire): boolean =>
  questionnaire.items.some(({ facet }) => facet === 'intent')

/** The questionnaire that compares intent with practice comes first and is always asked; none about a single document. */
const questionnairesOf = (round: RoundStory, questionnaires: Questionnaire[]): Questionnaire[] => {
  const aboutTeams = questionnaires.filter(({ id }) => id !== postmortemQuestionnaireId)
  const main = aboutTeams.find(comparesFacets) ?? aboutTeams[0]
  if (!main) return []
  return round.wide ? [main, ...aboutTeams.filter(other => other !== main)] : [main]
}

const buildRound = (team: TeamStory, story: RoundStory, questionnaires: Questionnaire[]): Round => {
  const comments = commentsOf(story.comments ?? {}, questionnaires)
  const main = questionnaires[0]
  const id = `${team.id}-${story.title.toLowerCase().replaceAll(' ', '-')}`
  return {
    format: 'plumbline/round',
    version: 1,
    id,
    title: story.title,
    date: story.date,
    team: { id: team.id, name: team.name, size: story.teamSize },
    mode: story.mode,
    minimumGroup: defaultMinimumGroup,
    questionnaires,
    responses: responsesOf(team, story, questionnaires, comments),
    ...(story.mode === 'ballots' && !isEmpty(comments) && { comments }),
    ...(story.terms && { ballots: termsOf(story.terms) }),
    ...(story.terms?.expected && { predictions: predictionsOf(team, story, questionnaires) }),
    notes: (story.notes ?? []).map(({ text, item }, index) => ({
      id: `note-${index + 1}`,
      text,
      ...(main && item && holds(main, item) && { questionnaire: main.id, item }),
    })),
    ...demoProgress(team, story, id, main),
  }
}

const responsesOf = (
  team: TeamStory,
  story: RoundStory,
  questionnaires: Questionnaire[],
  comments: Record<string, TextsByItem>,
): Response[] =>
  Array.from({ length: story.responses }, (_, index) => ({
    id: story.mode === 'ballots' ? `ballot-${index + 1}` : 'agreed',
    answers: Object.fromEntries(questionnaires.map(asked => [asked.id, demoAnswers(team, story, asked, index)])),
    ...(story.mode !== 'ballots' && !isEmpty(comments) && { comments: joined(comments) }),
  }))

const termsOf = ({ audience, expected }: TermsStory): BallotTerms => ({
  state: 'opened',
  audience,
  comments: true,
  predictions: expected !== undefined,
})

const predictionsOf = (team: TeamStory, story: RoundStory, questionnaires: Questionnaire[]): Round['predictions'] =>
  Object.fromEntries(questionnaires.map(asked => [asked.id, demoPredictions(team, story, asked)]))

const holds = (questionnaire: Questionnaire, itemId: string): boolean =>
  questionnaire.items.some(({ id }) => id === itemId)

const isEmpty = (record: object): boolean => Object.keys(record).length === 0

const commentsOf = (texts: TextsByItem, questionnaires: Questionnaire[]): Record<string, TextsByItem> =>
  Object.fromEntries(
    questionnaires
      .map(
        asked => [asked.id, Object.fromEntries(Object.entries(texts).filter(([item]) => holds(asked, item)))] as const,
      )
      .filter(([, found]) => !isEmpty(found)),
  )

/** A response keeps one comment for each item. */
const joined = (comments: Record<string, TextsByItem>): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(comments).map(([id, byItem]) => [
      id,
      Object.fromEntries(Object.entries(byItem).map(([item, texts]) => [item, texts.join(' ')])),
    ]),
  )
