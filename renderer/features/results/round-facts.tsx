import type { Round } from '../../../core/round.ts'
import type { Scores } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import { LinkButton } from '../../parts/link-button.tsx'
import { readingNotes } from './reading-notes.ts'
import classes from './round-facts.module.css'

type RoundFactsProps = { round: Round; scores: Scores }

/** Who answered, and what a reader must know before the numbers. */
export function RoundFacts({ round, scores }: RoundFactsProps) {
  const { t } = useMessages()
  const responses = Math.max(...scores.questionnaires.map(questionnaire => questionnaire.responses))
  const notes = readingNotes(t, round, scores)
  const isBallots = round.mode === 'ballots'
  const canGoOn = !isBallots && notes.some(note => note.kind === 'unanswered')
  return (
    <section className={classes.facts} aria-label={t('results:factsLabel')}>
      <ul className={classes.line}>
        <li>{t(`words:mode_${round.mode}`)}</li>
        {isBallots && <li>{t('results:responses', { count: responses, size: round.team.size })}</li>}
        {isBallots && <li>{t('results:minimumGroup', { minimum: round.minimumGroup })}</li>}
      </ul>
      {notes.length > 0 && (
        <ul className={classes.notes} aria-label={t('results:notesLabel')}>
          {notes.map(note => (
            <li key={note.text}>{note.text}</li>
          ))}
        </ul>
      )}
      {canGoOn && (
        <div>
          <LinkButton href={`/rounds/${round.id}/answer`} size="compact-sm" variant="default">
            {t('results:goOnAnswering')}
          </LinkButton>
        </div>
      )}
    </section>
  )
}
