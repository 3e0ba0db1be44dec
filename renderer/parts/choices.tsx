import type { Answer } from '../../core/round.ts'
import { scaleRange } from '../../core/scale.ts'
import { useMessages } from '../client/use-messages.ts'
import { agreementText } from './answer-text.ts'
import type { AskedItem } from './asked-item.ts'
import classes from './choices.module.css'

type ChoicesProps = {
  question: AskedItem
  answer: Answer | undefined
  labelledBy: string
  onAnswer: (answer: Answer) => void
}

/** Every answer the scale allows, each with the key that gives it. */
export function Choices({ question, answer, labelledBy, onAnswer }: ChoicesProps) {
  const { t } = useMessages()
  const { min, max } = scaleRange(question.scale)
  const values = Array.from({ length: max - min + 1 }, (_, offset) => min + offset)
  const wordsOf = (value: number) =>
    question.scale === 'practice' ? (question.item.levels?.[value] ?? '') : agreementText(t, value)
  const choice = (value: Answer, keyName: string, text: string) => (
    // biome-ignore lint/a11y/useSemanticElements: a native radio answers to the arrow keys, which here move between questions
    <button
      type="button"
      key={keyName}
      role="radio"
      aria-checked={answer === value}
      className={classes.choice}
      onClick={() => onAnswer(value)}
    >
      <kbd className={classes.key}>{keyName}</kbd>
      <span>{text}</span>
    </button>
  )
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={classes.choices}>
      {values.map(value => choice(value, String(value), wordsOf(value)))}
      <div className={classes.others}>
        {choice('na', 'N', t('answer:notApplicable'))}
        {choice('unknown', 'U', t('answer:unknown'))}
      </div>
    </div>
  )
}
