import { Kbd, Modal, Table, Title } from '@mantine/core'
import { useMessages } from '../client/use-messages.ts'

export type ShortcutsDialogProps = { onClose: () => void }

const groups = [
  {
    title: 'app:tabAnswer',
    shortcuts: [
      ['0 – 4', 'answer:keyLevels'],
      ['1 – 7', 'answer:keyAgreement'],
      ['N', 'answer:keyNotApplicable'],
      ['U', 'answer:keyUnknown'],
      ['Backspace', 'answer:keyClear'],
      ['↑ ↓', 'answer:keyMove'],
      ['← →', 'answer:keyPart'],
      ['C', 'answer:keyComment'],
      ['M', 'answer:keyMissing'],
      ['Z', 'answer:keyUndo'],
    ],
  },
  {
    title: 'retrospective:title',
    shortcuts: [
      ['→', 'retrospective:keyNext'],
      ['←', 'retrospective:keyBack'],
      ['N', 'retrospective:keyNotes'],
      ['A', 'retrospective:keyAction'],
      ['T', 'retrospective:keyClock'],
      ['F', 'retrospective:keyFullScreen'],
    ],
  },
  {
    title: 'app:tabPostmortems',
    shortcuts: [
      ['J', 'postmortem:keyMarkNext'],
      ['K', 'postmortem:keyMarkBefore'],
      ['S', 'postmortem:keySuggestion'],
    ],
  },
  { title: 'app:shortcutsEverywhere', shortcuts: [['?', 'answer:keyHelp']] },
] as const

/** Every key of the app in one list. */
export function ShortcutsDialogContent({ onClose }: ShortcutsDialogProps) {
  const { t } = useMessages()
  return (
    <Modal opened onClose={onClose} title={t('app:shortcutsTitle')} size="md">
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <Title order={3} size="h6" mt="sm">
            {t(title)}
          </Title>
          <Table aria-label={t(title)}>
            <Table.Tbody>
              {shortcuts.map(([keys, text]) => (
                <Table.Tr key={keys}>
                  <Table.Td w={120}>
                    <Kbd>{keys}</Kbd>
                  </Table.Td>
                  <Table.Td>{t(text)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  )
}
