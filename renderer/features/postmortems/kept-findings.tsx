import { Text, Title } from '@mantine/core'
import type { Review } from '../../../core/postmortem/review.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ComponentChips } from './component-chips.tsx'
import classes from './findings-panel.module.css'
import { languageText } from './language-text.ts'

/** What was found in a text that is gone. */
export function KeptFindings({ kept }: { kept: Pick<Review, 'found' | 'marks' | 'words'> }) {
  const { t } = useMessages()
  return (
    <section className={classes.section} aria-labelledby="review-kept">
      <Title order={2} size="h5" id="review-kept">
        {t('postmortem:keptFindings')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('postmortem:keptFindingsHint')}
      </Text>
      <ComponentChips found={kept.found} />
      <Text size="sm" mt="xs">
        {languageText(t, kept.marks)}. {t('postmortem:words', { count: kept.words })}
      </Text>
    </section>
  )
}
