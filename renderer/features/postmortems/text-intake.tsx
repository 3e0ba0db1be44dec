import { Alert, Button, Container, Group, Loader, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import type { PostmortemFindings } from '../../../core/postmortem/findings.ts'
import { useMessages } from '../../client/use-messages.ts'
import { LinkButton } from '../../parts/link-button.tsx'
import { useFileDrop } from '../../parts/use-file-drop.ts'
import classes from './text-intake.module.css'
import { useIntake } from './use-intake.ts'

type TextIntakeProps = { teamId: string; onLooked: (text: string, findings: PostmortemFindings) => void }

const ownNames = /\.(?:md|markdown|txt|text)$/i

/** The way in for a text: pasted, opened or dropped. */
export function TextIntake({ teamId, onLooked }: TextIntakeProps) {
  const { t } = useMessages()
  const [typed, setTyped] = useState('')
  const { look, open, take, problem, isLooking } = useIntake(onLooked)
  const zone = useRef<HTMLDivElement>(null)
  const drop = useCallback((files: File[]) => void take(files), [take])
  const isDragging = useFileDrop(zone, ownNames, drop)
  return (
    <Container size="md" py="lg" px={24} ml={0}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h4">
            {t('postmortem:look')}
          </Title>
          <Text c="dimmed" maw="76ch">
            {t('postmortem:intakeText')}
          </Text>
        </div>
        {problem && (
          <Alert color="red" variant="light" role="alert" title={t('postmortem:notReadTitle')}>
            {problem}
          </Alert>
        )}
        <div ref={zone} className={classes.zone} data-dragging={isDragging || undefined}>
          <Textarea
            label={t('postmortem:intakeLabel')}
            placeholder={t('postmortem:intakePlaceholder')}
            data-autofocus
            rows={14}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            onPaste={event => {
              const pasted = event.clipboardData.getData('text/plain')
              if (typed !== '' || pasted.trim() === '') return
              event.preventDefault()
              void look(pasted, null)
            }}
          />
          <Group mt="sm" justify="space-between">
            <Group>
              <Button disabled={isLooking || typed.trim() === ''} onClick={() => void look(typed, null)}>
                {t('postmortem:lookAt')}
              </Button>
              <Button
                variant="default"
                disabled={isLooking}
                leftSection={<IconFileText size={16} aria-hidden />}
                onClick={() => void open()}
              >
                {t('postmortem:openFile')}
              </Button>
              <Text span size="sm" c="dimmed">
                {t('postmortem:intakeDrop')}
              </Text>
            </Group>
            <LinkButton href={`/teams/${teamId}/postmortems`} variant="subtle" color="gray">
              {t('postmortem:back')}
            </LinkButton>
          </Group>
        </div>
        <div role="status">
          {isLooking && (
            <Group gap="xs">
              <Loader size="xs" />
              <Text size="sm">{t('postmortem:looking')}</Text>
            </Group>
          )}
        </div>
      </Stack>
    </Container>
  )
}
