import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import { ballotFile, offerFile } from './ballot-file.ts'
import classes from './ballot-paper.module.css'
import { Ending } from './ending.tsx'
import own from './saved.module.css'

type SavedProps = { t: PaperTranslate; ballot: string; minimum: number; onOther: () => void }

/** The ballot is a file now. What is left is to send it. */
export function Saved({ t, ballot, minimum, onOther }: SavedProps) {
  const file = ballotFile(ballot)
  return (
    <Ending title={t('participant:savedTitle')}>
      <ol className={own.steps}>
        <li>{t('participant:savedStep1', { file: file.name })}</li>
        <li>{t('participant:savedStep2')}</li>
        <li>{t('participant:savedStep3')}</li>
      </ol>
      <p className={classes.help}>{t('participant:savedSealed', { minimum })}</p>
      <div className={classes.tools}>
        <button type="button" className={classes.quiet} onClick={() => offerFile(file)}>
          {t('participant:savedAgain')}
        </button>
        <button type="button" className={classes.quiet} onClick={onOther}>
          {t('participant:savedOther')}
        </button>
      </div>
    </Ending>
  )
}
