import type { KeyboardEvent } from 'react'
import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import type { Answer } from '../../core/round.ts'
import { scaleRange } from '../../core/scale.ts'
import classes from './choices.module.css'
import type { Question } from './paper.ts'

type ChoicesProps = {
  t: PaperTranslate
  question: Question
  answer: Answer | undefined
  labelledBy: string
  onAnswer: (answer: Answer) => void
}

/** Every answer that the scale allows, each as one big target. */
export function Choices({ t, question, answer, labelledBy, onAnswer }: ChoicesProps) {
  const { scale, item, language } = question
  const { min, max } = scaleRange(scale)
  const values = Array.from({ length: max - min + 1 }, (_, offset) => min + offset)
  const choice = (value: Answer, keyName: string, text: string, lang?: string) => (
    // biome-ignore lint/a11y/useSemanticElements: a native radio chooses with the arrow keys, and choosing leads on
    <button
      type="button"
      key={value}
      role="radio"
      aria-checked={answer === value}
      className={classes.choice}
      onClick={() => onAnswer(value)}
    >
      <span className={classes.dot} aria-hidden="true">
        {keyName}
      </span>
      <span lang={lang} dir="auto">
        {text}
      </span>
    </button>
  )
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={classes.choices} onKeyDown={moveFocus}>
      {values.map(value =>
        scale === 'practice'
          ? choice(value, String(value), item.levels?.[value] ?? '', language)
          : choice(value, String(value), isAgreement(value) ? t(`words:agreement_${value}`) : ''),
      )}
      <div className={classes.others}>
        {choice('na', 'N', t('words:notApplicable'))}
        {choice('unknown', 'U', t('words:unknown'))}
      </div>
    </div>
  )
}

const isAgreement = (value: number): value is 1 | 2 | 3 | 4 | 5 | 6 | 7 => value >= 1 && value <= 7

/** Up and down lead through the answers without giving one. */
const moveFocus = (event: KeyboardEvent<HTMLDivElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')]
  const at = choices.indexOf(document.activeElement as HTMLElement)
  choices[(at + step + choices.length) % choices.length]?.focus()
  event.preventDefault()
}
