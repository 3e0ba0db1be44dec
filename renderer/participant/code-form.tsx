import { useState } from 'react'
import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import classes from './ballot-paper.module.css'
import own from './code-form.module.css'

type CodeFormProps = {
  t: PaperTranslate
  code: string
  failure: string
  onJoin: (code: string) => Promise<void>
}

/** Asks for the code, and says why the last one did not do. */
export function CodeForm({ t, code, failure, onJoin }: CodeFormProps) {
  const [typed, setTyped] = useState(code)
  const [isMissing, setMissing] = useState(false)
  const told = isMissing ? t('participant:codeNeeded') : failure
  const join = (): void => {
    setMissing(typed.trim() === '')
    if (typed.trim() !== '') void onJoin(typed.trim())
  }
  return (
    <div className={classes.paper}>
      <form
        className={classes.body}
        onSubmit={event => {
          event.preventDefault()
          join()
        }}
      >
        <h1 className={classes.title}>{t('participant:codeTitle')}</h1>
        <p className={classes.text}>{t('participant:codeText')}</p>
        <div className={own.code}>
          <label htmlFor="session-code">{t('participant:codeLabel')}</label>
          <input
            id="session-code"
            value={typed}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            aria-describedby="session-failure"
            aria-invalid={told !== ''}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        </div>
        <div id="session-failure" role="status">
          {told !== '' && <p className={classes.failure}>{told}</p>}
        </div>
        <div className={own.submit}>
          <button type="submit" className={classes.primary}>
            {t(failure ? 'participant:tryAgain' : 'participant:join')}
          </button>
        </div>
      </form>
    </div>
  )
}
