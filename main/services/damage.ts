import { basename } from 'node:path'
import type { DamagedFile } from '../../core/contract/shapes.ts'
import { type DamageRegister, teamsFile } from './storage/damage-register.ts'
import type { RoundStore } from './storage/round-store.ts'
import type { TeamStore } from './storage/team-store.ts'

type DamageOptions = { register: DamageRegister; rounds: RoundStore; teams: TeamStore }

/** What the user can do about files that did not read. */
export type Damage = {
  list: () => Promise<DamagedFile[]>
  restorePrevious: (file: string) => Promise<void>
  dismiss: (file: string) => Promise<void>
}

export const createDamage = ({ register, rounds, teams }: DamageOptions): Damage => ({
  list: async () => {
    await rounds.verified()
    for (const file of register.inPlace()) if (file !== teamsFile) await rounds.lookAgain(basename(file))
    return await register.list()
  },
  restorePrevious: file => (file === teamsFile ? teams.restorePrevious() : rounds.restorePrevious(basename(file))),
  dismiss: file => register.dismiss(file),
})
