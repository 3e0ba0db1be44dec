import { type ReactNode, useState } from 'react'
import type { BallotForm, SealedBallot } from '../../../core/ballot/ballot.ts'
import { CallFailure } from '../../client/client.ts'
import { useClient } from '../../client/client-provider.tsx'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { KioskFrame } from './kiosk-frame.tsx'
import { KioskOver } from './kiosk-over.tsx'
import { KioskScreen } from './kiosk-screen.tsx'

/** What a ballot needs to be filled in and handed in here. */
export type KioskPaperProps = {
  form: BallotForm
  onCast: (ballot: SealedBallot) => Promise<void>
  onDone: () => void
}

type KioskPageProps = {
  roundId: string
  /** Asks one person. It keeps nothing: what it shows is gone with it. */
  paper: (props: KioskPaperProps) => ReactNode
  onLeave: () => void
}

type Stage = 'waiting' | 'answering' | 'thanks'

/** One laptop that is passed around: whoever has it answers, hands in, and leaves an empty screen to the next. */
export function KioskPage({ roundId, paper, onLeave }: KioskPageProps) {
  const { t } = useMessages()
  const client = useClient()
  const [stage, setStage] = useState<Stage>('waiting')
  // Each person gets a paper of their own: nothing of the one before can be in it.
  const [person, setPerson] = useState(1)
  const form = useCall('ballots.form', { roundId })
  const round = useCall('rounds.summary', { id: roundId })
  const nextPerson = () => {
    setPerson(number => number + 1)
    setStage('waiting')
  }
  if (isGone(round.error) || round.data?.collecting === false) return <KioskOver onLeave={onLeave} />
  if (form.isLoadingError) return <ErrorPage error={form.error} onRetry={() => void form.refetch()} />
  if (round.isLoadingError) return <ErrorPage error={round.error} onRetry={() => void round.refetch()} />
  if (form.isPending || round.isPending) return <LoadingPage />
  return (
    <KioskFrame form={form.data} answering={stage === 'answering'} onClear={nextPerson} onLeave={onLeave}>
      {stage === 'waiting' && (
        <KioskScreen
          key={stage}
          title={t('ballots:kioskTitle')}
          text={t('ballots:kioskText')}
          button={t('ballots:kioskBegin')}
          onButton={() => setStage('answering')}
        />
      )}
      {stage === 'answering' && (
        <KioskPaper
          key={person}
          paper={paper}
          form={form.data}
          onCast={async ballot => void (await client.call('ballots.cast', { roundId, ballot }))}
          onDone={() => setStage('thanks')}
        />
      )}
      {stage === 'thanks' && (
        <KioskScreen
          key={stage}
          title={t('ballots:kioskThanks')}
          text={t('ballots:kioskThanksText')}
          button={t('ballots:kioskNext')}
          onButton={nextPerson}
        />
      )}
    </KioskFrame>
  )
}

function KioskPaper({ paper, ...props }: KioskPaperProps & Pick<KioskPageProps, 'paper'>) {
  return paper(props)
}

/** The round was deleted; that it cannot be read for a moment is no reason to take away what somebody is writing. */
const isGone = (error: Error | null): boolean => error instanceof CallFailure && error.error.code === 'not-found'
