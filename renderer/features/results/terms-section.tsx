import { Title } from '@mantine/core'
import { termsOfRound } from '../../../core/report/terms-text.ts'
import type { Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './terms-section.module.css'

/** What the people who answered were promised, as they read it before; nothing where nobody is anonymous. */
export function TermsSection({ round }: { round: Round }) {
  const { t } = useMessages()
  const sentences = termsOfRound(t, round)
  if (sentences.length === 0) return null
  return (
    <section className={classes.terms} aria-labelledby="results-terms">
      <Title order={2} size="h5" id="results-terms">
        {t('terms:title')}
      </Title>
      <ul className={classes.list}>
        {sentences.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
