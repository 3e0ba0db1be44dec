import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import classes from './ballot-paper.module.css'
import { BallotPaper } from './ballot-paper.tsx'
import { CodeForm } from './code-form.tsx'
import { keptInBrowser } from './kept.ts'
import { castFrom, forgetQuestions, type Seat, takeSeat } from './seat.ts'
import { failureText } from './session-calls.ts'
import { Thanks } from './thanks.tsx'

type SessionPageProps = { t: PaperTranslate }

type Session =
  | { kind: 'outside'; code: string; failure: string }
  | { kind: 'joining' }
  | { kind: 'inside'; code: string; seat: Seat }
  | { kind: 'done'; minimum: number }

/** From the code to the thanks, in the browser of somebody who joined a session. */
export function SessionPage({ t }: SessionPageProps) {
  const [session, setSession] = useState<Session>(() => (codeOfLink() ? { kind: 'joining' } : outside))
  const join = useCallback(
    async (code: string) => {
      setSession({ kind: 'joining' })
      try {
        const seat = await takeSeat(code)
        // A reload finds the way back by it.
        history.replaceState(history.state, '', `#${encodeURIComponent(code)}`)
        document.title = seat.form.round.title
        setSession(seat.cast ? doneWith(seat) : { kind: 'inside', code, seat })
      } catch (error) {
        setSession({ kind: 'outside', code, failure: failureText(t, error, 'participant:unreachable') })
      }
    },
    [t],
  )
  useCodeOfLink(join)
  if (session.kind === 'done') return <Thanks t={t} minimum={session.minimum} />
  if (session.kind === 'inside') {
    const { code, seat } = session
    return (
      <SeatedPaper
        t={t}
        code={code}
        seat={seat}
        onDone={() => {
          forgetQuestions(code)
          setSession(doneWith(seat))
        }}
      />
    )
  }
  if (session.kind === 'joining') return <Joining t={t} />
  return <CodeForm t={t} code={session.code} failure={session.failure} onJoin={join} />
}

const outside: Session = { kind: 'outside', code: '', failure: '' }

function Joining({ t }: SessionPageProps) {
  return (
    <div className={classes.paper}>
      <p className={classes.body} role="status">
        {t('participant:joining')}
      </p>
    </div>
  )
}

type SeatedPaperProps = { t: PaperTranslate; code: string; seat: Seat; onDone: () => void }

function SeatedPaper({ t, code, seat, onDone }: SeatedPaperProps) {
  const { form, ticket } = seat
  const kept = useMemo(() => keptInBrowser(`plumbline draft ${form.round.id} ${ticket}`), [form, ticket])
  return (
    <BallotPaper
      form={form}
      t={t}
      place="session"
      kept={kept}
      onCast={ballot => castFrom(code, ticket, ballot)}
      describeFailure={error => failureText(t, error, 'participant:notReached')}
      onDone={onDone}
    />
  )
}

const doneWith = ({ form }: Seat): Session => ({ kind: 'done', minimum: form.terms.minimumGroup })

/** A link carries the code behind `#`, where no server and no log sees it; a short link carries none. */
const codeOfLink = (): string => {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}

/** Joins by the code of the link, at once and whenever another link is opened in this tab. */
const useCodeOfLink = (join: (code: string) => Promise<void>): void => {
  const joined = useRef('')
  useEffect(() => {
    const follow = (): void => {
      const code = codeOfLink()
      if (code === '' || code === joined.current) return
      joined.current = code
      void join(code)
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [join])
}
