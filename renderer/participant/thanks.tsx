import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import classes from './ballot-paper.module.css'
import { Ending } from './ending.tsx'

type ThanksProps = { t: PaperTranslate; minimum: number }

/** The ballot is in the box. There is no way back to it. */
export function Thanks({ t, minimum }: ThanksProps) {
  return (
    <Ending title={t('participant:thanksTitle')}>
      <p className={classes.text}>{t('participant:thanksText', { minimum })}</p>
      <p className={classes.text}>{t('participant:thanksGone')}</p>
    </Ending>
  )
}
