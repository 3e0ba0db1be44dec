import { estimatedMinutes } from '../../core/estimated-minutes.ts'
import type { PaperKey } from '../../core/messages/paper-texts.ts'
import { termsOf } from '../../core/report/terms-text.ts'
import classes from './ballot-paper.module.css'
import { Bar } from './bar.tsx'
import own from './intro.module.css'
import type { PaperPlace, ScreenProps } from './paper-props.ts'

type IntroProps = ScreenProps & { resumable: boolean }

/** What is asked, what is promised, and what nobody can promise: before the first question. */
export function Intro({ form, t, place, paper, draft, change, resumable }: IntroProps) {
  const count = paper.questions.length
  const hasBegun = Object.keys(draft.answers).length > 0
  return (
    <>
      <div className={classes.body}>
        <p className={classes.eyebrow} dir="auto">
          {form.round.team}
        </p>
        <h1 className={classes.title} tabIndex={-1} dir="auto">
          {form.round.title}
        </h1>
        <p className={own.lead}>{t('participant:asked', { count, minutes: estimatedMinutes(count) })}</p>
        <ul className={own.questionnaires}>
          {form.questionnaires.map(({ id, title, language }) => (
            <li key={id} lang={language} dir="auto">
              {title}
            </li>
          ))}
        </ul>
        <p className={classes.help}>{t(resumable ? 'participant:askedPause' : 'participant:askedOnce')}</p>
        <section className={own.terms} aria-labelledby="paper-terms">
          <h2 id="paper-terms">{t('terms:titleAsked')}</h2>
          <ul>
            {termsOf(form.terms).map(({ key, params }) => (
              <li key={key}>{t(`terms:${key}`, params)}</li>
            ))}
          </ul>
        </section>
        <section className={own.limits} aria-labelledby="paper-limits">
          <h2 id="paper-limits">{t('participant:limitsTitle')}</h2>
          <ul>
            {limits[place].map(key => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
      </div>
      <Bar>
        <button type="button" className={classes.primary} onClick={() => change({ kind: 'begin' })}>
          {t(hasBegun ? 'participant:continue' : 'participant:begin')}
        </button>
      </Bar>
    </>
  )
}

const limits: Record<PaperPlace, PaperKey[]> = {
  session: ['participant:limit_key', 'participant:limit_network', 'participant:limit_guess'],
  form: ['participant:limit_key', 'participant:limit_mail', 'participant:limit_guess'],
  kiosk: ['participant:limit_keyHere', 'participant:limit_shoulder', 'participant:limit_guess'],
}
