import { act, type ReactNode } from 'react'
import type { Service } from '../../../../core/budget/service.ts'
import type { Client } from '../../../../renderer/client/client.ts'
import { ClientProvider } from '../../../../renderer/client/client-provider.tsx'
import { BudgetPage } from '../../../../renderer/features/services/budget-page.tsx'
import { ServiceFrame } from '../../../../renderer/shell/service-frame.tsx'
import { makeRound } from '../../../builders.ts'
import { eventually, type OpenedPage, openPage } from '../../open-page.tsx'

export const teamId = makeRound().team.id

type Through = (client: Client) => Client

/** The page of one service that is kept already; `through` stands between the page and the services. */
export const openService = async (service: Service, through: Through = client => client): Promise<OpenedPage> => {
  const opened = await openPage(null, [makeRound()])
  await opened.client.call('services.save', { teamId, service })
  passed.set(opened, through(opened.client))
  await lookAtService(opened, service)
  return opened
}

export const lookAtService = async (opened: OpenedPage, { id }: Service) => {
  await show(
    opened,
    <ServiceFrame teamId={teamId} serviceId={id} view="budget">
      {sheet => <BudgetPage sheet={sheet} />}
    </ServiceFrame>,
  )
  await eventually(() => opened.page.querySelector('h2'))
}

/** Leaves the page, as another one does that is looked at. */
export const lookElsewhere = (opened: OpenedPage) => show(opened, null)

const passed = new WeakMap<OpenedPage, Client>()

const show = (opened: OpenedPage, element: ReactNode) =>
  opened.show(<ClientProvider client={passed.get(opened) ?? opened.client}>{element}</ClientProvider>)

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
