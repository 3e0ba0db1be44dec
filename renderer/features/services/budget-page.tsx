import { Container, Stack } from '@mantine/core'
import { useMemo } from 'react'
import { budgetSpent } from '../../../core/budget/budget-spent.ts'
import { policyNow } from '../../../core/budget/policy-now.ts'
import { useCall } from '../../client/use-call.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { BudgetBurnDown } from './budget-burn-down.tsx'
import { BudgetHeadline } from './budget-headline.tsx'
import { BudgetTable } from './budget-table.tsx'
import { IncidentsSection } from './incidents-section.tsx'
import { ObjectiveFacts } from './objective-facts.tsx'
import { PolicySection } from './policy-section.tsx'
import { RoundCopyBar } from './round-copy-bar.tsx'
import { useNow } from './use-now.ts'

/** The error budget of one service: where it stands, what follows from that, what spent it, and what was promised. */
export function BudgetPage({ sheet }: { sheet: ServiceSheet }) {
  const { service, teamId } = sheet
  const now = useNow()
  const spent = useMemo(() => budgetSpent(service, now), [service, now])
  const states = policyNow(service.policy, spent)
  return (
    <Container size="lg" py="md" px={24} ml={0}>
      <Stack gap={32}>
        <Stack gap="md">
          <CopyBar teamId={teamId} />
          <BudgetHeadline service={service} spent={spent} states={states} />
          <BudgetBurnDown service={service} spent={spent} />
        </Stack>
        <PolicySection sheet={sheet} states={states} />
        <IncidentsSection sheet={sheet} spent={spent} />
        <ObjectiveFacts sheet={sheet} />
        <BudgetTable service={service} />
      </Stack>
    </Container>
  )
}

/** Compares what is kept, not what is still being typed. */
function CopyBar({ teamId }: { teamId: string }) {
  const services = useCall('services.read', { teamId })
  return services.data ? <RoundCopyBar teamId={teamId} services={services.data.services} /> : null
}
