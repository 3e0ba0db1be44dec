import type { Prompt } from '../../../core/retrospective/prompt.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './topic.module.css'

/** What the facilitator may ask. */
export function TopicPrompt({ prompt: { ask, first, findOut } }: { prompt: Prompt }) {
  const { t } = useMessages()
  return (
    <section className={classes.prompt} aria-label={t('retrospective:askTitle')}>
      <p className={classes.ask}>{ask}</p>
      {first && <Hint title={t('retrospective:firstTitle')} text={first} />}
      {findOut && <Hint title={t('retrospective:findOutTitle')} text={findOut} />}
    </section>
  )
}

function Hint({ title, text }: { title: string; text: string }) {
  return (
    <p className={classes.hint}>
      <strong>{title}:</strong> {text}
    </p>
  )
}
