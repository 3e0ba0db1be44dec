import type { RecordStores } from '../records/open-records.ts'
import type { OwnQuestionnaireStore } from '../storage/own-questionnaire-store.ts'
import type { RoundStore } from '../storage/round-store.ts'
import type { TeamStore } from '../storage/team-store.ts'

/** Who uses the files of a workspace while it is open. */
export type Content = {
  rounds: Pick<RoundStore, 'changeFile'>
  teams: Pick<TeamStore, 'all' | 'changeFile'>
  questionnaires: Pick<OwnQuestionnaireStore, 'changeFile'>
  records: RecordStores
}
