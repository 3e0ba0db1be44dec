import type { MessageParams, Translate } from '../../core/messages/messages.ts'
import type { PaperKey } from '../../core/messages/paper-texts.ts'
import { errorText } from '../client/error-text.ts'
import { useMessages } from '../client/use-messages.ts'
import { KioskPage } from '../features/kiosk/kiosk-page.tsx'
import { BallotPaper } from '../participant/ballot-paper.tsx'

type KioskRouteProps = { roundId: string; onLeave: () => void }

/** The laptop that is passed around asks with the paper that participants have in their own browsers, and keeps nothing. */
export function KioskRoute({ roundId, onLeave }: KioskRouteProps) {
  const { t } = useMessages()
  return (
    <KioskPage
      roundId={roundId}
      onLeave={onLeave}
      paper={props => (
        <BallotPaper
          {...props}
          t={(key, params = {}) => sayOnPaper(t)(key, params)}
          place="kiosk"
          describeFailure={error => errorText(t, error)}
        />
      )}
    />
  )
}

// Which text needs which params is known on the paper, not here.
const sayOnPaper = (t: Translate) => t as (key: PaperKey, params: MessageParams) => string
