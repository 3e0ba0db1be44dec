import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { RecordStores } from '../records/open-records.ts'
import type { TeamFolder } from '../storage/damaged-name.ts'
import type { OwnQuestionnaireStore } from '../storage/own-questionnaire-store.ts'
import type { RoundStore } from '../storage/round-store.ts'
import type { TeamStore } from '../storage/team-store.ts'
import type { Step } from './restore-step.ts'

/** Where the content of a workspace goes. Each change is durable once it is acknowledged. */
export type Content = {
  rounds: Pick<RoundStore, 'add' | 'change' | 'remove'>
  teams: Pick<TeamStore, 'change'>
  questionnaires: Pick<OwnQuestionnaireStore, 'put' | 'remove'>
  records: RecordStores
}

/**
 * Makes the changes one after the other. Cut off in between, every file is whole and either as it was or as it was to be;
 * the same restore does the rest.
 */
export const applySteps = async (content: Content, steps: readonly Step[], onStep: () => void): Promise<void> => {
  for (const step of steps) {
    await applyStep(content, step)
    onStep()
  }
}

const applyStep = async ({ rounds, teams, questionnaires, records }: Content, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'team':
      return teams.change(all => [...all.filter(({ id }) => id !== step.team.id), step.team])
    case 'round':
      if (step.change === 'added') return rounds.add(step.round)
      if (step.change === 'removed') return rounds.remove(step.round.id)
      await rounds.change(step.round.id, () => step.round)
      return
    case 'questionnaire':
      return step.change === 'removed' ? questionnaires.remove(step.id) : putQuestionnaire(questionnaires, step)
    case 'record':
      return putRecord(records, step)
  }
}

const putQuestionnaire = (
  store: Content['questionnaires'],
  { questionnaire }: { questionnaire: Questionnaire },
): Promise<void> => store.put(questionnaire)

const putRecord = async (
  records: RecordStores,
  { folder, team, record }: { folder: TeamFolder; team: string; record: { team: string } | null },
): Promise<void> => {
  await records[folder].replace(team, record)
}
