import { useLocation } from 'wouter'
import type { TeamSummary } from '../../core/contract/shapes.ts'
import { useCall } from '../client/use-call.ts'

/** The team whose page or round is open; null anywhere else. */
export const useOpenTeam = (): TeamSummary | null => {
  const [location] = useLocation()
  const teams = useCall('teams.list', {}).data ?? []
  const [, place, id = ''] = location.split('/')
  const round = useCall('rounds.summary', { id }, { enabled: place === 'rounds' }).data
  const teamId = place === 'teams' ? id : round?.team.id
  return teams.find(team => team.id === teamId) ?? null
}
