import type { RecordStores } from '../records/open-records.ts'
import type { OwnQuestionnaireStore } from '../storage/own-questionnaire-store.ts'
import type { RoundStore } from '../storage/round-store.ts'
import type { TeamStore } from '../storage/team-store.ts'
import type { StagedMove } from './stage-restore.ts'

/** Who uses the files of a workspace while it is open. */
export type Content = {
  rounds: Pick<RoundStore, 'changeFile'>
  teams: Pick<TeamStore, 'all' | 'changeFile'>
  questionnaires: Pick<OwnQuestionnaireStore, 'changeFile'>
  records: RecordStores
}

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
