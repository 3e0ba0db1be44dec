import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { AppEvent } from '../../core/contract/contract.ts'
import { useHostEvent } from '../client/client-provider.tsx'
import { useCall } from '../client/use-call.ts'
import { NewRoundDialog } from '../features/rounds/new-round-dialog.tsx'
import { useRoundImport } from '../features/rounds/use-round-import.ts'
import { TeamDialog } from '../features/teams/team-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useOpenTeam } from './use-open-team.ts'

type OpenDialog = 'none' | 'new-round' | 'new-team' | 'shortcuts'

/** Carries out what the native menu or a key asks for, wherever the user is. */
export function MenuCommands() {
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<OpenDialog>('none')
  const teams = useCall('teams.list', {})
  const team = useOpenTeam() ?? teams.data?.at(0) ?? null
  const { chooseAndImport } = useRoundImport()
  const newRound = useCallback(() => setDialog(team ? 'new-round' : 'new-team'), [team])
  const onEvent = useCallback(
    (event: AppEvent) => {
      if (event.name !== 'menu.chosen') return
      switch (event.payload.command) {
        case 'new-round':
          return newRound()
        case 'import-round':
          return void chooseAndImport()
        case 'settings':
          return navigate('/settings')
        case 'shortcuts':
          return setDialog('shortcuts')
      }
    },
    [newRound, chooseAndImport, navigate],
  )
  useHostEvent(onEvent)
  useQuestionMark(useCallback(() => setDialog('shortcuts'), []))
  const close = () => setDialog('none')
  return (
    <>
      {team && <NewRoundDialog team={team} opened={dialog === 'new-round'} onClose={close} />}
      <TeamDialog
        opened={dialog === 'new-team'}
        first={teams.data?.length === 0}
        onClose={close}
        onSaved={saved => navigate(`/teams/${saved.id}`)}
      />
      <ShortcutsDialog opened={dialog === 'shortcuts'} onClose={close} />
    </>
  )
}

/** Listens for the character itself: the key that gives it differs from keyboard to keyboard. */
const useQuestionMark = (onPress: () => void) => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      if (event.key === '?' && !inField) onPress()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onPress])
}
