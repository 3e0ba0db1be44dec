import { Code, List, Stack, Text } from '@mantine/core'
import type { CallError } from '../../core/contract/shapes.ts'
import { faultText } from '../../core/messages/fault-text.ts'
import { pathText } from '../../core/path-text.ts'
import { useMessages } from '../client/use-messages.ts'

type ImportFaultsProps = { fileName: string; faults: CallError['faults'] }

/** What is wrong with a file, place by place, each with its remedy. */
export function ImportFaults({ fileName, faults }: ImportFaultsProps) {
  const { t } = useMessages()
  return (
    <Stack gap="xs">
      <Text size="sm">{t('app:roundImportFaults', { file: fileName })}</Text>
      <List size="sm" spacing={4}>
        {faults.map(fault => (
          <List.Item key={`${fault.path.join('.')} ${fault.key}`}>
            <FaultPlace fault={fault} /> {faultText(t, fault)}
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}

/** Where to look: line and column where the file has them, and the path in the document. */
function FaultPlace({ fault: { line, column, path } }: { fault: CallError['faults'][number] }) {
  const { t } = useMessages()
  return (
    <>
      {line !== undefined && `${t('app:importLine', { line, column: column ?? 1 })} `}
      {path.length > 0 && <Code>{pathText(path)}</Code>}
    </>
  )
}
