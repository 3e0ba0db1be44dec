import { useState } from 'react'
import type { Protection } from '../../../core/protection/protection.ts'
import { type NewPassphrase, useNewPassphrase } from '../../parts/new-passphrase.ts'

/** What opens the workspace from day to day, as the calls take it. */
export type Opening = { passphrase: string | null; system: boolean }

export type OpeningChoice = {
  by: 'passphrase' | 'system'
  chooseBy: (by: 'passphrase' | 'system') => void
  alsoPassphrase: boolean
  chooseAlsoPassphrase: (also: boolean) => void
  canUseSystem: boolean
  passphrase: NewPassphrase
  /** What was chosen; null where the passphrase cannot be used yet, which is then told. */
  check: () => Opening | null
}

export const useOpeningChoice = ({ canUseSystem, opensBy }: Protection): OpeningChoice => {
  const [by, chooseBy] = useState<'passphrase' | 'system'>(
    canUseSystem && !opensBy.passphrase ? 'system' : 'passphrase',
  )
  const [alsoPassphrase, chooseAlsoPassphrase] = useState(false)
  const passphrase = useNewPassphrase()
  const system = by === 'system'
  const check = () => {
    if (system && !alsoPassphrase) return { passphrase: null, system }
    return passphrase.check() ? { passphrase: passphrase.text, system } : null
  }
  return { by, chooseBy, alsoPassphrase, chooseAlsoPassphrase, canUseSystem, passphrase, check }
}
