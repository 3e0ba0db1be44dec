import type { i18n } from 'i18next'
import type { Handlers } from '../../core/contract/contract.ts'
import type { Announcer } from './announcer.ts'
import type { Host } from './host.ts'
import type { Improvement } from './improvement.ts'
import { ledgerFile } from './ledger/ledger-file.ts'
import type { Workspaces } from './workspaces.ts'

type ImprovementCalls =
  | 'rounds.setTarget'
  | 'evidence.save'
  | 'evidence.openLink'
  | 'events.save'
  | 'events.remove'
  | 'next.ofRound'
  | 'next.setAside'
  | 'next.takeUp'
  | 'scores.asShown'
  | 'ledger.read'
  | 'ledger.export'
  | 'portfolio.read'

type HandlerParts = { host: Host; workspaces: Pick<Workspaces, 'use'>; announcer: Announcer; messages: i18n }

/** The calls for targets, evidence, events, next steps and what became of actions. */
export const createImprovementHandlers = ({
  host,
  messages: { t },
  workspaces: { use },
  announcer: { announce },
}: HandlerParts): Pick<Handlers, ImprovementCalls> => {
  const changed = async (work: (improvement: Improvement) => Promise<void>): Promise<Record<string, never>> => {
    await use(({ improvement }) => work(improvement))
    announce('rounds')
    return {}
  }
  return {
    'rounds.setTarget': input => changed(improvement => improvement.setTarget(input)),
    'evidence.save': input => changed(improvement => improvement.saveEvidence(input)),
    'evidence.openLink': async input => {
      const link = await use(({ improvement }) => improvement.findLink(input))
      if (!host.openLink) return { where: 'here' }
      await host.openLink(link)
      return { where: 'outside' }
    },
    'events.save': input => changed(improvement => improvement.saveEvent(input)),
    'events.remove': input => changed(improvement => improvement.removeEvent(input)),
    'next.ofRound': ({ id }) => use(({ improvement }) => improvement.nextSteps(id)),
    'next.setAside': input => changed(improvement => improvement.setAside(input)),
    'next.takeUp': input => changed(improvement => improvement.takeUp(input)),
    'scores.asShown': ({ id }) => use(({ improvement }) => improvement.scoresAsShown(id)),
    'ledger.read': ({ teamId }) => use(({ improvement }) => improvement.ledger(teamId)),
    'ledger.export': ({ teamId, format }) =>
      use(async ({ improvement, teams }) => {
        const [team, ledger] = await Promise.all([teams.find(teamId), improvement.ledger(teamId)])
        return host.deliver(ledgerFile(t, team, ledger, format))
      }),
    'portfolio.read': () => use(({ portfolios }) => portfolios.read()),
  }
}
