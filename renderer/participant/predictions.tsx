import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import classes from './ballot-paper.module.css'
import { Bar } from './bar.tsx'
import type { Part } from './paper.ts'
import type { ScreenProps } from './paper-props.ts'
import own from './predictions.module.css'

/** A guess of the team's mean for each part. None has to be made. */
export function Predictions({ form, t, paper, draft, change }: ScreenProps) {
  const isEmpty = Object.keys(draft.predictions).length === 0
  const several = form.questionnaires.length > 1
  return (
    <>
      <div className={classes.body}>
        <h1 className={classes.title} tabIndex={-1}>
          {t('participant:predictTitle')}
        </h1>
        <p className={classes.text}>{t('participant:predictText')}</p>
        {paper.parts.map((part, index) => (
          <div key={part.key} lang={part.language}>
            {several && part.questionnaireId !== paper.parts[index - 1]?.questionnaireId && (
              <h2 className={own.group} dir="auto">
                {part.questionnaire}
              </h2>
            )}
            <Guess
              part={part}
              value={draft.predictions[part.key] ?? null}
              t={t}
              onGuess={value => change({ kind: 'predict', part: part.key, value })}
            />
          </div>
        ))}
      </div>
      <Bar>
        <button type="button" className={classes.quiet} data-quiet onClick={() => change({ kind: 'back' })}>
          {t('participant:back')}
        </button>
        <button type="button" className={classes.primary} onClick={() => change({ kind: 'forward' })}>
          {t(isEmpty ? 'participant:predictSkip' : 'participant:predictOn')}
        </button>
      </Bar>
    </>
  )
}

type GuessProps = { part: Part; value: number | null; t: PaperTranslate; onGuess: (value: number | null) => void }

const middle = 50

function Guess({ part, value, t, onGuess }: GuessProps) {
  const id = `guess-${part.key}`
  return (
    <div className={own.guess} data-empty={value === null}>
      <div className={own.head}>
        <label htmlFor={id} dir="auto">
          {part.title}
        </label>
        <output htmlFor={id}>{value ?? t('participant:predictNone')}</output>
        {value !== null && (
          <button
            type="button"
            className={own.clear}
            aria-label={t('participant:predictClear', { part: part.title })}
            onClick={() => onGuess(null)}
          >
            ×
          </button>
        )}
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={value ?? middle}
        aria-valuetext={value === null ? t('participant:predictNone') : String(value)}
        onChange={event => onGuess(Number(event.currentTarget.value))}
        // The middle cannot be moved to, and still may be meant.
        onClick={event => onGuess(Number(event.currentTarget.value))}
      />
    </div>
  )
}
