import { useMessages } from '../../client/use-messages.ts'
import classes from './topic.module.css'

/** Before everybody looks at the same time: a moment to think. */
export function Cover() {
  const { t } = useMessages()
  return (
    <div className={classes.cover}>
      <p className={classes.think}>{t('retrospective:thinkFirst')}</p>
      <p className={classes.quiet}>{t('retrospective:thinkNext')}</p>
    </div>
  )
}
