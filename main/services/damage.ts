import { basename } from 'node:path'
import { AppError } from '../../core/app-error.ts'
import type { DamagedFile } from '../../core/contract/shapes.ts'
import { knownPart } from '../../core/known-part.ts'
import type { Round } from '../../core/round.ts'
import type { DamageRegister } from './storage/damage-register.ts'
import { isIn, type TeamFolder, teamFolders, teamsFile } from './storage/damaged-name.ts'
import type { OwnQuestionnaireStore } from './storage/own-questionnaire-store.ts'
import type { RoundStore } from './storage/round-store.ts'
import { decodeStored } from './storage/stored-form.ts'
import type { TeamRecords } from './storage/team-records.ts'
import type { TeamStore } from './storage/team-store.ts'

type DamageOptions = {
  register: DamageRegister
  rounds: RoundStore
  teams: TeamStore
  questionnaires: OwnQuestionnaireStore
  records: Record<TeamFolder, Pick<TeamRecords<never>, 'restorePrevious' | 'verified'>>
}

/** What the user can do about files that did not read. */
export type Damage = {
  list: () => Promise<DamagedFile[]>
  restorePrevious: (file: string) => Promise<void>
  dismiss: (file: string) => Promise<void>
  /** A round that a newer Plumbline wrote, as far as it is understood. */
  look: (file: string) => Promise<Round>
}

export const createDamage = ({ register, rounds, teams, questionnaires, records }: DamageOptions): Damage => ({
  list: async () => {
    await rounds.verified()
    await questionnaires.all()
    for (const store of Object.values(records)) await store.verified()
    for (const file of register.inPlace()) if (isIn('rounds', file)) await rounds.lookAgain(basename(file))
    return await register.list()
  },
  restorePrevious: async file => {
    if (isIn('ballots', file)) throw new AppError('not-found', 'previousNotThere', { file })
    // Nothing is moved away for a previous version that is not there.
    await register.previousBytes(file)
    await register.makeRoom(file)
    if (file === teamsFile) return teams.restorePrevious()
    const folder = teamFolders.find(one => isIn(one, file))
    if (folder) return records[folder].restorePrevious(basename(file))
    return (isIn('questionnaires', file) ? questionnaires : rounds).restorePrevious(basename(file))
  },
  dismiss: file => register.dismiss(file),
  look: async file => {
    const bytes = isIn('rounds', file) ? await register.newerBytes(file) : null
    if (!bytes) throw new AppError('not-found', 'damageNotFound', { file })
    const content = decodeStored(bytes)
    const round = content.ok ? knownPart(content.value) : null
    if (!round) throw new AppError('conflict', 'newerNotShown')
    return round
  },
})
