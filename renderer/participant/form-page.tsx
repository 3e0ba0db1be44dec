import { useEffect, useMemo, useState } from 'react'
import type { BallotForm, SealedBallot } from '../../core/ballot/ballot.ts'
import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import { ballotFile, offerFile } from './ballot-file.ts'
import classes from './ballot-paper.module.css'
import { BallotPaper } from './ballot-paper.tsx'
import { canUnpack, unpackForm } from './embedded-form.ts'
import { keptInBrowser } from './kept.ts'
import { Saved } from './saved.tsx'

type FormPageProps = { t: PaperTranslate; embedded: string }

/** The page of a form file: it carries its questions with it and makes a file of the ballot. */
export function FormPage({ t, embedded }: FormPageProps) {
  const [form, setForm] = useState<BallotForm | null>(null)
  const [failure, setFailure] = useState('')
  useEffect(() => {
    if (!canUnpack()) return setFailure(t('participant:formBrowser'))
    unpackForm(embedded).then(setForm, () => setFailure(t('participant:formBroken')))
  }, [embedded, t])
  if (form) return <OpenForm t={t} form={form} />
  return (
    <div className={classes.paper}>
      <div className={classes.body} role="status">
        {failure !== '' && <p className={classes.failure}>{failure}</p>}
      </div>
    </div>
  )
}

function OpenForm({ t, form }: { t: PaperTranslate; form: BallotForm }) {
  const { id } = form.round
  const draft = useMemo(() => keptInBrowser(`plumbline form ${id}`), [id])
  const sealed = useMemo(() => keptInBrowser(`plumbline ballot ${id}`), [id])
  // Sealed, it tells nothing; kept, it can be saved once more.
  const [ballot, setBallot] = useState(() => sealed.read() || null)
  if (ballot !== null) {
    const forgetAll = (): void => {
      sealed.write('')
      draft.write('')
      setBallot(null)
    }
    return <Saved t={t} ballot={ballot} minimum={form.terms.minimumGroup} onOther={forgetAll} />
  }
  const save = async (cast: SealedBallot): Promise<void> => {
    const text = JSON.stringify(cast)
    sealed.write(text)
    offerFile(ballotFile(text))
  }
  return (
    <BallotPaper
      form={form}
      t={t}
      place="form"
      kept={draft}
      onCast={save}
      describeFailure={() => t('participant:formBrowser')}
      onDone={() => setBallot(sealed.read())}
    />
  )
}
