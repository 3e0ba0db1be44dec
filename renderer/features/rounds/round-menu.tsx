import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
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
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('app:roundMenu', { title: round.title })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
            {t('app:roundEdit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} />}
            color="red"
            onClick={() => (round.collecting ? setDialog('remove') : remove())}
          >
            {t('app:roundDelete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RoundDialog round={round} opened={dialog === 'edit'} onClose={close} />
      <RemoveCollectingDialog round={round} opened={dialog === 'remove'} onClose={close} onConfirm={remove} />
    </>
  )
}
