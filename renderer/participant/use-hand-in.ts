import { useEffect, useRef, useState } from 'react'
import { longestSealed } from '../../core/ballot/longest-sealed.ts'
import { sealedOf } from './ballot-of.ts'
import type { Draft } from './draft.ts'
import type { BallotPaperProps } from './paper-props.ts'

export type Handing = {
  state: 'ready' | 'under-way' | 'failed'
  /** Why it failed, and the way out. */
  failure: string
  handIn: () => void
}

/** A session that was closed may be opened again, and no event tells of that. */
const retryAfterMs = 10_000

type HandInProps = Pick<BallotPaperProps, 'form' | 't' | 'onCast' | 'describeFailure'>

/** Seals the draft and hands it in. What failed is tried again now and then, when the network is back, or when somebody asks for it. */
export const useHandIn = (
  { form, t, onCast, describeFailure }: HandInProps,
  draft: Draft,
  finish: () => void,
): Handing => {
  const [state, setState] = useState<Handing['state']>('ready')
  const [failure, setFailure] = useState('')
  const fail = (text: string): void => {
    setFailure(text)
    setState('failed')
  }
  const handIn = async (): Promise<void> => {
    if (state === 'under-way') return
    setState('under-way')
    try {
      const ballot = sealedOf(form, draft)
      if (ballot.sealed.length > longestSealed) return fail(t('participant:tooLong'))
      await onCast(ballot)
      finish()
    } catch (error) {
      fail(describeFailure(error))
    }
  }
  const latest = useRef(handIn)
  latest.current = handIn
  useEffect(() => {
    if (state !== 'failed') return
    const again = (): void => void latest.current()
    const timer = setInterval(again, retryAfterMs)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [state])
  return { state, failure, handIn: () => void handIn() }
}
