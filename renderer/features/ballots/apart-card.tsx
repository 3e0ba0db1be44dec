import { Button, FileButton, Stack, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useRef } from 'react'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'
import { useFileDrop } from '../../parts/use-file-drop.ts'
import classes from './apart-card.module.css'
import { FilesResult } from './files-result.tsx'
import { useBallotFiles } from './use-ballot-files.ts'
import { WayCard } from './way-card.tsx'

const ballotNames = /\.plumbline-ballot$/i

type ApartCardProps = { roundId: string }

/** A form to send out, and a place for the ballots that come back. */
export function ApartCard({ roundId }: ApartCardProps) {
  const { t } = useMessages()
  const exportForm = useChange('ballots.exportForm')
  const { outcome, taking, take, clear } = useBallotFiles(roundId)
  const zone = useRef<HTMLDivElement>(null)
  const resetChooser = useRef<() => void>(null)
  const dragging = useFileDrop(zone, ballotNames, take)
  const save = () =>
    exportForm.mutate(
      { roundId },
      {
        onSuccess: delivery => tellDelivery(t, delivery),
        onError: error => tell.problem(errorText(t, error), t('ballots:formFailed')),
      },
    )
  const choose = (files: File[]) => {
    void take(files)
    // So that the same file can be chosen again.
    resetChooser.current?.()
  }
  return (
    <WayCard icon={<IconMail size={20} />} title={t('ballots:apartTitle')} text={t('ballots:apartText')}>
      <Button variant="default" loading={exportForm.isPending} onClick={save}>
        {t('ballots:formSave')}
      </Button>
      <Stack ref={zone} gap={4} align="center" className={classes.zone ?? ''} data-dragging={dragging || undefined}>
        <Text size="sm" c="dimmed">
          {t('ballots:drop')}
        </Text>
        <FileButton multiple accept=".plumbline-ballot" onChange={choose} resetRef={resetChooser}>
          {props => (
            <Button {...props} variant="subtle" size="compact-sm" loading={taking}>
              {t('ballots:chooseFiles')}
            </Button>
          )}
        </FileButton>
      </Stack>
      <div role="status">{outcome && <FilesResult outcome={outcome} onClear={clear} />}</div>
    </WayCard>
  )
}
