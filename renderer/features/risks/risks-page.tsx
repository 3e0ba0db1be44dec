import { Button, Container, Group, SimpleGrid, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { amountText, sloText } from '../../../core/risks/number-texts.ts'
import { rankRisks } from '../../../core/risks/rank-risks.ts'
import { noChange } from '../../../core/risks/what-if.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { ExportMenu } from './export-menu.tsx'
import { FactorSection } from './factor-section.tsx'
import { ImportRisks } from './import-risks.tsx'
import { NewRisk } from './new-entries.tsx'
import { RiskChart } from './risk-chart.tsx'
import { RiskSummary } from './risk-summary.tsx'
import { RiskTable } from './risk-table.tsx'
import { SimulationPanel } from './simulation-panel.tsx'
import { useCatalogueChanges } from './use-catalogue-changes.tsx'
import { WhatIfPanel } from './what-if-panel.tsx'

type RisksPageProps = { sheet: ServiceSheet }

/** What can go wrong with a service, ranked by what it costs, beside what its objective allows. */
export function RisksPage({ sheet }: RisksPageProps) {
  const { t } = useMessages()
  const { service, teamId } = sheet
  const changes = useCatalogueChanges(sheet)
  const ranking = rankRisks(service)
  const [isAdding, setAdding] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const [whatIf, setWhatIf] = useState(noChange)
  const hasRisks = service.risks.length > 0
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('risks:add')}
    </Button>
  )
  const bringIn = (
    <Button variant="default" onClick={() => setImporting(true)}>
      {t('risks:import')}
    </Button>
  )
  const allowed = {
    slo: sloText(t, service.slo),
    minutes: amountText(t, ranking.budgetMinutesPerYear),
  }
  return (
    <Container size="xl" py="md" px={24} ml={0}>
      <Stack gap="lg">
        {hasRisks && (
          <>
            <RiskSummary service={service} ranking={ranking} onCap={changes.setCap} />
            <RiskTable service={service} ranking={ranking} changes={changes} />
          </>
        )}
        {!hasRisks && !isAdding && (
          <EmptyState title={t('risks:emptyTitle')} text={t('risks:emptyText', allowed)}>
            {add}
            {bringIn}
          </EmptyState>
        )}
        {isAdding && <NewRisk ranking={ranking} changes={changes} onClose={() => setAdding(false)} />}
        {hasRisks && (
          <>
            <Group justify="space-between">
              <Group gap="sm">{!isAdding && add}</Group>
              <Group gap="sm">
                {bringIn}
                <ExportMenu teamId={teamId} serviceId={service.id} />
              </Group>
            </Group>
            <RiskChart service={service} />
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
              <WhatIfPanel service={service} whatIf={whatIf} onWhatIf={setWhatIf} />
              <SimulationPanel service={service} ranking={ranking} whatIf={whatIf} />
            </SimpleGrid>
          </>
        )}
        {(hasRisks || service.factors.length > 0) && (
          <FactorSection service={service} ranking={ranking} changes={changes} />
        )}
      </Stack>
      {isImporting && <ImportRisks service={service} onKeep={changes.takeOver} onClose={() => setImporting(false)} />}
    </Container>
  )
}
