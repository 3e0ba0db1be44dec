import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { TeamSummary } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { UndoMessage } from '../../parts/undo-message.tsx'
import { TeamDialog } from './team-dialog.tsx'

type TeamMenuProps = { team: TeamSummary }

/** Rename and delete; deleting can be undone. */
export function TeamMenu({ team }: TeamMenuProps) {
  const { t } = useMessages()
  const [editing, setEditing] = useState(false)
  const remove = useRemoveTeam(team)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('app:teamMenu')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
            {t('app:teamEdit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} color="red" onClick={remove}>
            {t('app:teamDelete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TeamDialog opened={editing} team={team} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
    </>
  )
}

const useRemoveTeam = (team: TeamSummary) => {
  const { t } = useMessages()
  const [, navigate] = useLocation()
  const remove = useChange('teams.remove')
  const restore = useChange('teams.restore')
  const failed = (error: Error) => tell.problem(errorText(t, error))
  const toastId = `team-${team.id}`
  const undo = () => {
    tell.hide(toastId)
    restore.mutate({ id: team.id }, { onError: failed })
  }
  return () =>
    remove.mutate(
      { id: team.id },
      {
        onError: failed,
        onSuccess: () => {
          navigate('/')
          tell.undoable(toastId, <UndoMessage text={t('app:teamDeleted', { name: team.name })} onUndo={undo} />)
        },
      },
    )
}
