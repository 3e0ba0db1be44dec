import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CallInput } from '../../core/contract/contract.ts'
import type { TableReading } from '../../core/contract/record-calls.ts'
import { useClient } from '../client/client-provider.tsx'
import { errorText, faultsOf } from '../client/error-text.ts'
import { pickFile } from '../client/pick-file.ts'
import { useMessages } from '../client/use-messages.ts'
import { ImportFaults } from './import-faults.tsx'
import { TableFaults } from './table-faults.tsx'
import classes from './table-import.module.css'

type Kind = TableReading['kind']
export type ReadingOf<K extends Kind> = Extract<TableReading, { kind: K }>

type Source = { fileName: string; text: string }
type Failure = { fileName: string; error: unknown }

type TableImportProps<K extends Kind> = {
  kind: K
  title: string
  /** Which columns there are. */
  hint: string
  /** The first lines of a table, to be copied. */
  example: string
  /** Whose incidents are known already. */
  service?: CallInput<'tables.read'>['service']
  /** How many rows can be kept. */
  countOf: (reading: ReadingOf<K>) => number
  /** Why they cannot be kept after all; null where they can. */
  problemOf?: (reading: ReadingOf<K>) => string | null
  /** The good rows, to be looked at. */
  preview: (reading: ReadingOf<K>) => ReactNode
  onKeep: (reading: ReadingOf<K>) => void
  onClose: () => void
}

/** A table from a file or the clipboard: first shown with what is wrong in it, then kept only if the user says so. */
export function TableImport<K extends Kind>({ kind, title, service, onClose, ...parts }: TableImportProps<K>) {
  const { t } = useMessages()
  const client = useClient()
  const [text, setText] = useState('')
  const [reading, setReading] = useState<ReadingOf<K> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const look = async (file: Source | null) => {
    if (!file) return
    const input = { kind, fileName: file.fileName, text: file.text, ...(service && { service }) }
    const read = await client.call('tables.read', input)
    if (isOfKind(read, kind)) setReading(read)
  }
  const told = async (source: () => Promise<Source | null>) => {
    setFailure(null)
    let fileName = ''
    try {
      const file = await source()
      fileName = file?.fileName ?? ''
      await look(file)
    } catch (error) {
      setFailure({ fileName, error })
    }
  }
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      <Stack gap="md">
        {failure && <Refusal {...failure} />}
        {reading ? (
          <Outcome reading={reading} {...parts} onBack={() => setReading(null)} onClose={onClose} />
        ) : (
          <SourceForm
            {...parts}
            text={text}
            onText={setText}
            onRead={() => void told(async () => ({ fileName: t('services:importPasted'), text }))}
            onChoose={() => void told(() => pickFile(client, 'table'))}
            onClose={onClose}
          />
        )}
      </Stack>
    </Modal>
  )
}

const isOfKind = <K extends Kind>(reading: TableReading, kind: K): reading is ReadingOf<K> => reading.kind === kind

/** Why nothing of a file could be read, place by place where it says so. */
function Refusal({ fileName, error }: Failure) {
  const { t } = useMessages()
  const faults = faultsOf(error)
  return (
    <Alert color="red" variant="light" role="alert">
      {faults.length > 0 ? <ImportFaults fileName={fileName} faults={faults} /> : errorText(t, error)}
    </Alert>
  )
}

type SourceFormProps = {
  hint: string
  example: string
  text: string
  onText: (text: string) => void
  onRead: () => void
  onChoose: () => void
  onClose: () => void
}

function SourceForm({ hint, example, text, onText, onRead, onChoose, onClose }: SourceFormProps) {
  const { t } = useMessages()
  return (
    <>
      <Text size="sm">{hint}</Text>
      <pre className={classes.example}>{example}</pre>
      <Group gap="sm">
        <Button variant="default" onClick={onChoose} data-autofocus>
          {t('services:importFile')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('services:importOr')}
        </Text>
      </Group>
      <Textarea
        aria-label={t('services:importPaste')}
        classNames={{ input: classes.paste ?? '' }}
        rows={7}
        spellCheck={false}
        value={text}
        onChange={event => onText(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={onRead}>
          {t('services:importRead')}
        </Button>
      </Group>
    </>
  )
}

type OutcomeProps<K extends Kind> = Pick<
  TableImportProps<K>,
  'countOf' | 'problemOf' | 'preview' | 'onKeep' | 'onClose'
> & { reading: ReadingOf<K>; onBack: () => void }

function Outcome<K extends Kind>({ reading, onBack, onClose, ...parts }: OutcomeProps<K>) {
  const { t } = useMessages()
  const count = parts.countOf(reading)
  const problem = parts.problemOf?.(reading) ?? null
  const { ignored } = reading
  return (
    <>
      <section>
        <h3 className={classes.heading}>
          {count === 0 ? t('services:importGoodNone') : t('services:importGood', { count })}
        </h3>
        {count > 0 && parts.preview(reading)}
      </section>
      <TableFaults faults={reading.faults} />
      {ignored.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('services:importIgnored', { count: ignored.length, names: ignored.map(name => `"${name}"`).join(', ') })}
        </Text>
      )}
      {problem !== null && (
        <Text size="sm" role="alert" c="var(--plumb-bad)">
          {problem}
        </Text>
      )}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('services:importNothingYet')}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={onBack}>
            {t('services:importBack')}
          </Button>
          <Button
            disabled={count === 0 || problem !== null}
            onClick={() => {
              parts.onKeep(reading)
              onClose()
            }}
          >
            {t('services:importKeep', { count: Math.max(1, count) })}
          </Button>
        </Group>
      </Group>
    </>
  )
}
