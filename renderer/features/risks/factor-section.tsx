import { Button, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Service } from '../../../core/budget/service.ts'
import type { RiskRanking } from '../../../core/risks/risk-ranking.ts'
import { useMessages } from '../../client/use-messages.ts'
import { FactorTable } from './factor-table.tsx'
import { NewFactor } from './new-entries.tsx'
import classes from './risks.module.css'
import type { CatalogueChanges } from './use-catalogue-changes.tsx'

type FactorSectionProps = { service: Service; ranking: RiskRanking; changes: CatalogueChanges }

/** What the team lacks, and what that costs over all risks. */
export function FactorSection({ service, ranking, changes }: FactorSectionProps) {
  const { t } = useMessages()
  const section = useRef<HTMLElement>(null)
  const [isAdding, setAdding] = useState(false)
  return (
    <section ref={section} tabIndex={-1} className={classes.section} aria-labelledby="risk-factors">
      <Title order={2} size="h4" id="risk-factors">
        {t('risks:factorsTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" maw="80ch">
        {t('risks:factorsText')} {service.factors.length === 0 && t('risks:factorsNone')}
      </Text>
      {service.factors.length > 0 && (
        <FactorTable service={service} ranking={ranking} changes={changes} onRemoved={() => section.current?.focus()} />
      )}
      {isAdding ? (
        <NewFactor service={service} changes={changes} onClose={() => setAdding(false)} />
      ) : (
        <Button
          mt="sm"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('risks:addFactor')}
        </Button>
      )}
    </section>
  )
}
