import type { PlannedChange } from '../../../core/backups/backup.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import type { TeamFolder } from '../storage/damaged-name.ts'
import type { StoredTeam } from '../storage/team-store.ts'

type Change = PlannedChange['change']

/** One change of a restore. `record` null: nothing is kept there any more. */
export type Step =
  | { kind: 'round'; change: Change; round: Round }
  | { kind: 'team'; change: Change; team: StoredTeam }
  | { kind: 'questionnaire'; change: 'added' | 'replaced'; questionnaire: Questionnaire }
  | { kind: 'questionnaire'; change: 'removed'; id: string }
  | { kind: 'record'; change: Change; folder: TeamFolder; team: string; record: { team: string } | null }
