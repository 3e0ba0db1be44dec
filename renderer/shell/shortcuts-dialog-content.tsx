import { Kbd, Modal, Table } from '@mantine/core'
import { useMessages } from '../client/use-messages.ts'

export type ShortcutsDialogProps = { onClose: () => void }

const shortcuts = [
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
  ['?', 'answer:keyHelp'],
] as const

/** Every key of the app in one list. */
export function ShortcutsDialogContent({ onClose }: ShortcutsDialogProps) {
  const { t } = useMessages()
  return (
    <Modal opened onClose={onClose} title={t('app:shortcutsTitle')} size="md">
      <Table>
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
    </Modal>
  )
}
