import { Container, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { defaultMinimumGroup } from '../../../core/anonymity.ts'
import { methodNote, methodTopics } from '../../../core/method/method-note.ts'
import { useMessages } from '../../client/use-messages.ts'

type MethodPageProps = { topic: string | undefined }

/** How every kind of number comes about; a link to one of them shows that one. */
export function MethodPage({ topic }: MethodPageProps) {
  const { t } = useMessages()
  const asked = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another topic is another place to look at
  useEffect(() => {
    asked.current?.scrollIntoView()
    asked.current?.focus()
  }, [topic])
  return (
    <Container size="md" py="xl" px="lg" ml={0}>
      <Title order={1} size="h3">
        {t('method:title')}
      </Title>
      <Text c="dimmed" mb="xl" maw="75ch">
        {t('method:intro')}
      </Text>
      <Stack gap="lg" maw="75ch">
        {methodTopics
          .map(key => methodNote(t, key, defaultMinimumGroup))
          .map(note => (
            <section
              key={note.topic}
              aria-labelledby={`method-${note.topic}`}
              {...(note.topic === topic && { ref: asked, tabIndex: -1 })}
            >
              <Title order={2} size="h5" id={`method-${note.topic}`}>
                {note.title}
              </Title>
              <Text>{note.text}</Text>
            </section>
          ))}
      </Stack>
    </Container>
  )
}
