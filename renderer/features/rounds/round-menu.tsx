import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { DotsMenu } from '../../parts/dots-menu.tsx'
import { RemoveCollectingDialog } from './remove-collecting-dialog.tsx'
import { RoundDialog } from './round-dialog.tsx'
import { useRemoveRound } from './use-remove-round.tsx'

type RoundMenuProps = { round: RoundSummary }

/** Rename and delete; deleting can be undone, and asks first where it stops ballots from coming in. */
export function RoundMenu({ round }: RoundMenuProps) {
  const { t } = useMessages()
  const [dialog, setDialog] = useState<'none' | 'edit' | 'remove'>('none')
  const remove = useRemoveRound(round)
  const close = () => setDialog('none')
  return (
    <>
      <DotsMenu
        label={t('app:roundMenu', { title: round.title })}
        actions={[
          { text: t('app:roundEdit'), icon: <IconPencil size={16} />, onChoose: () => setDialog('edit') },
          {
            text: t('app:roundDelete'),
            icon: <IconTrash size={16} />,
            isRemoval: true,
            onChoose: () => (round.collecting ? setDialog('remove') : remove()),
          },
        ]}
      />
      <RoundDialog round={round} opened={dialog === 'edit'} onClose={close} />
      <RemoveCollectingDialog round={round} opened={dialog === 'remove'} onClose={close} onConfirm={remove} />
    </>
  )
}
