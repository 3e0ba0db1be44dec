import type { Content } from './content.ts'
import type { StagedMove } from './stage-restore.ts'

/** Has a file of an open workspace placed by whoever uses it, who takes up what is there then. */
export const placeContent = (
  { rounds, teams, questionnaires, records }: Content,
  { step }: StagedMove,
  place: () => Promise<void>,
): Promise<void> => {
  switch (step.kind) {
    case 'teams':
      return teams.changeFile(step.teams, place)
    case 'round':
      return rounds.changeFile(step.round.id, place)
    case 'questionnaire':
      return questionnaires.changeFile(place)
    case 'record':
      return records[step.folder].changeFile(step.team, place)
  }
}
