import { useEffect, useRef } from 'react'
import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import classes from './ballot-paper.module.css'
import { Bar } from './bar.tsx'
import { countAnswered, firstOpen } from './draft.ts'
import type { ScreenProps } from './paper-props.ts'
import own from './review.module.css'
import type { Handing } from './use-hand-in.ts'

type ReviewProps = ScreenProps & { handing: Handing }

/** What is still open, a way to every part, and the one step that cannot be undone. */
export function Review({ t, place, paper, draft, change, handing }: ReviewProps) {
  const open = paper.questions.length - countAnswered(paper, draft)
  const isEmpty = open === paper.questions.length
  const isBusy = handing.state === 'under-way'
  return (
    <>
      <div className={classes.body}>
        <h1 className={classes.title} tabIndex={-1}>
          {t('participant:reviewTitle')}
        </h1>
        <p className={classes.text}>{stateText(t, open, isEmpty)}</p>
        <ul className={own.parts}>
          {paper.parts.map(({ key, title, language, start, end }) => {
            const answered = countAnswered(paper, draft, start, end)
            const counts = { answered, items: end - start }
            return (
              <li key={key}>
                <button
                  type="button"
                  data-open={answered < end - start}
                  disabled={isBusy}
                  onClick={() => change({ kind: 'go', index: firstOpen(paper, draft, start, end) ?? start })}
                >
                  <span lang={language} dir="auto">
                    {title}
                  </span>{' '}
                  <span className={own.count}>{t('participant:reviewPart', counts)}</span>
                </button>
              </li>
            )
          })}
        </ul>
        <p className={classes.text}>{t(place === 'form' ? 'participant:reviewFile' : 'participant:reviewFinal')}</p>
        <div role="status">{handing.state === 'failed' && <NotHandedIn t={t} text={handing.failure} />}</div>
      </div>
      <Bar>
        <button
          type="button"
          className={classes.quiet}
          data-quiet
          disabled={isBusy}
          onClick={() => change({ kind: 'back' })}
        >
          {t('participant:back')}
        </button>
        <button type="button" className={classes.primary} disabled={isEmpty || isBusy} onClick={handing.handIn}>
          {t(handInKey(place, handing.state))}
        </button>
      </Bar>
    </>
  )
}

const stateText = (t: PaperTranslate, open: number, isEmpty: boolean): string => {
  if (isEmpty) return t('participant:reviewEmpty')
  return open === 0 ? t('participant:reviewAll') : t('participant:reviewOpen', { count: open })
}

const handInKey = (place: ScreenProps['place'], state: Handing['state']) => {
  if (state === 'under-way') return 'participant:handingIn'
  if (state === 'failed') return 'participant:tryAgain'
  return place === 'form' ? 'participant:saveFile' : 'participant:handIn'
}

function NotHandedIn({ t, text }: { t: PaperTranslate; text: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer Chromium returns a promise here, which React would take for a clean-up.
    void box.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={box} className={classes.failure}>
      <h2>{t('participant:notHandedIn')}</h2>
      <p>{text}</p>
      <p>{t('participant:kept')}</p>
    </div>
  )
}
