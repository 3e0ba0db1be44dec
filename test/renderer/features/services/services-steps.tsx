import { act } from 'react'
import type { Service } from '../../../../core/budget/service.ts'
import type { Client } from '../../../../renderer/client/client.ts'
import { ClientProvider } from '../../../../renderer/client/client-provider.tsx'
import { BudgetPage } from '../../../../renderer/features/services/budget-page.tsx'
import { ServiceFrame } from '../../../../renderer/shell/service-frame.tsx'
import { makeRound } from '../../../builders.ts'
import { eventually, type OpenedPage, openPage } from '../../open-page.tsx'

export const teamId = makeRound().team.id

/** The page of one service that is kept already, over the services or over another client of them. */
export const openService = async (service: Service, through?: (client: Client) => Client): Promise<OpenedPage> => {
  const opened = await openPage(null, [makeRound()])
  await opened.client.call('services.save', { teamId, service })
  const frame = (
    <ServiceFrame teamId={teamId} serviceId={service.id} view="budget">
      {sheet => <BudgetPage sheet={sheet} />}
    </ServiceFrame>
  )
  await opened.show(through ? <ClientProvider client={through(opened.client)}>{frame}</ClientProvider> : frame)
  await eventually(() => opened.page.querySelector('h2'))
  return opened
}

export const fieldLabelled = (within: ParentNode, label: string): HTMLInputElement | HTMLTextAreaElement | null => {
  const found = [...within.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  return found
    ? within.querySelector(`[id="${found.htmlFor}"]`)
    : within.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`)
}

export const type = async (within: ParentNode, label: string, text: string) => {
  const field = await eventually(() => fieldLabelled(within, label))
  await act(async () => {
    const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
