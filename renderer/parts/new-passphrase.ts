import { useState } from 'react'
import { shortestPassphrase } from '../../core/backups/shortest-passphrase.ts'

/** A passphrase that somebody makes up, typed twice, and what is wrong with it once that was asked. */
export type NewPassphrase = {
  text: string
  again: string
  write: (text: string) => void
  writeAgain: (text: string) => void
  fault: 'short' | 'differs' | null
  /** Whether it can be used; from then on faults are told. */
  check: () => boolean
}

export const useNewPassphrase = (): NewPassphrase => {
  const [text, write] = useState('')
  const [again, writeAgain] = useState('')
  const [isChecked, setChecked] = useState(false)
  const fault = text.length < shortestPassphrase ? 'short' : text === again ? null : 'differs'
  const check = () => {
    setChecked(true)
    return fault === null
  }
  return { text, again, write, writeAgain, fault: isChecked ? fault : null, check }
}
