import { Button, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Service } from '../../../core/budget/service.ts'
import { amountText } from '../../../core/risks/number-texts.ts'
import type { RiskRanking } from '../../../core/risks/risk-ranking.ts'
import { useMessages } from '../../client/use-messages.ts'
import { RiskRow } from './risk-row.tsx'
import classes from './risks.module.css'
import type { CatalogueChanges } from './use-catalogue-changes.tsx'

type RiskTableProps = { service: Service; ranking: RiskRanking; changes: CatalogueChanges }

const columns = [
  { name: 'Detect', isNumber: true },
  { name: 'Repair', isNumber: true },
  { name: 'Users', isNumber: true },
  { name: 'Days', isNumber: true },
  { name: 'Minutes', isNumber: true },
  { name: 'Verdict', isNumber: false },
  { name: 'Decision', isNumber: false },
] as const

/** What matters is on top, and a page of many hundred fields answers slowly. */
const shownAtFirst = 40

/** Every risk in the order of what it costs, to be changed in place; the order follows at once. */
export function RiskTable({ service, ranking, changes }: RiskTableProps) {
  const { t } = useMessages()
  const section = useRef<HTMLElement>(null)
  const [changed, setChanged] = useState<string | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const title = t('risks:listTitle')
  const shown = showsAll ? ranking.risks : ranking.risks.slice(0, shownAtFirst)
  const rest = ranking.risks.length - shown.length
  return (
    <section ref={section} tabIndex={-1} className={classes.section} aria-labelledby="risk-list">
      <Title order={2} size="h4" id="risk-list">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" maw="80ch">
        {t('risks:listHint')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0}>
        <Table className={classes.table ?? ''} verticalSpacing={6} horizontalSpacing={6} fz="sm" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('risks:riskColumn')}</Table.Th>
              {columns.map(({ name, isNumber }) => (
                <Table.Th key={name} scope="col" className={isNumber ? (classes.number ?? '') : ''}>
                  {t(`risks:column${name}`)}
                </Table.Th>
              ))}
              <Table.Td aria-hidden />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(ranked => {
              const risk = service.risks.find(({ id }) => id === ranked.id)
              return (
                risk && (
                  <RiskRow
                    key={risk.id}
                    risk={risk}
                    ranked={ranked}
                    onChange={next => {
                      setChanged(next.id)
                      changes.keepRisk(next)
                    }}
                    onRemove={() => {
                      changes.removeRisk(risk)
                      section.current?.focus()
                    }}
                  />
                )
              )
            })}
          </Table.Tbody>
        </Table>
      </div>
      {rest > 0 && (
        <Button variant="subtle" color="gray" size="compact-sm" mt={6} onClick={() => setShowsAll(true)}>
          {t('risks:showMore', { count: rest })}
        </Button>
      )}
      <Placed service={service} ranking={ranking} id={changed} />
    </section>
  )
}

/** Says where a risk went whose figures were changed. */
function Placed({ service, ranking, id }: Pick<RiskTableProps, 'service' | 'ranking'> & { id: string | null }) {
  const { t } = useMessages()
  const place = ranking.risks.findIndex(risk => risk.id === id)
  const ranked = ranking.risks[place]
  const title = service.risks.find(risk => risk.id === id)?.title ?? ''
  return (
    <VisuallyHidden role="status">
      {ranked &&
        t('risks:placed', {
          title,
          minutes: amountText(t, ranked.badMinutesPerYear),
          verdict: t(`risks:verdict_${ranked.verdict}`),
          place: place + 1,
          count: ranking.risks.length,
        })}
    </VisuallyHidden>
  )
}
