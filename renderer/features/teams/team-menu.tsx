import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { TeamSummary } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { DotsMenu } from '../../parts/dots-menu.tsx'
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
      <DotsMenu
        label={t('app:teamMenu')}
        actions={[
          { text: t('app:teamEdit'), icon: <IconPencil size={16} />, onChoose: () => setEditing(true) },
          { text: t('app:teamDelete'), icon: <IconTrash size={16} />, isRemoval: true, onChoose: remove },
        ]}
      />
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
