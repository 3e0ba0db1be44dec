import type { FormEvent } from 'react'
import type { Protection } from '../../../core/protection/protection.ts'
import { useForget } from '../../client/use-call.ts'
import { useOpeningChoice } from './opening.ts'
import { useSecretCall } from './use-secret-call.ts'

/** A form that gives an open workspace another way to be opened. */
export const useChangedOpening = (protection: Protection, onChanged: () => void) => {
  const choice = useOpeningChoice(protection)
  const { run, pending, error } = useSecretCall('protection.changeOpening')
  const forget = useForget()
  const change = async () => {
    const opening = choice.check()
    if (!opening || !(await run(opening))) return
    void forget('protection.read')
    onChanged()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void change()
  }
  return { choice, pending, error, onSubmit }
}
