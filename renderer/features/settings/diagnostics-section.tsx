import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { copyText } from '../../parts/copy-text.ts'
import { tell } from '../../parts/tell.ts'

/** What helps others to find a fault: shown first, and copied only by the user. */
export function DiagnosticsSection() {
  const { t } = useMessages()
  const read = useChange('diagnostics.read')
  const [text, setText] = useState<string | null>(null)
  const look = () =>
    read.mutate({}, { onSuccess: found => setText(found.text), onError: error => tell.problem(errorText(t, error)) })
  return (
    <>
      <Text size="sm">{t('backups:diagnosticsText')}</Text>
      <Group>
        <Button variant="default" loading={read.isPending} onClick={look}>
          {t('backups:diagnosticsShow')}
        </Button>
      </Group>
      {text !== null && <DiagnosticsDialog text={text} onClose={() => setText(null)} />}
    </>
  )
}

function DiagnosticsDialog({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useMessages()
  const copy = async () => {
    if (await copyText(text)) tell.done(t('backups:diagnosticsCopied'))
    else tell.problem(t('backups:diagnosticsNotCopied'))
  }
  return (
    <Modal opened onClose={onClose} title={t('backups:diagnosticsTitle')} size="xl">
      <Stack>
        <Text size="sm">{t('backups:diagnosticsNote')}</Text>
        <Textarea
          aria-label={t('backups:diagnosticsTitle')}
          readOnly
          rows={16}
          value={text}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:close')}
          </Button>
          <Button onClick={() => void copy()}>{t('backups:diagnosticsCopy')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
