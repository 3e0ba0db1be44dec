import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { RoundDialog } from './round-dialog.tsx'
import { useRemoveRound } from './use-remove-round.tsx'

type RoundMenuProps = { round: RoundSummary }

/** Rename and delete; deleting can be undone. */
export function RoundMenu({ round }: RoundMenuProps) {
  const { t } = useMessages()
  const [editing, setEditing] = useState(false)
  const remove = useRemoveRound(round)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('app:roundMenu', { title: round.title })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
            {t('app:roundEdit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={remove}>
            {t('app:roundDelete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RoundDialog round={round} opened={editing} onClose={() => setEditing(false)} />
    </>
  )
}
