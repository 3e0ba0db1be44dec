import { Table, Title } from '@mantine/core'
import { errorBudgets } from '../../../core/budget/error-budget.ts'
import type { Service } from '../../../core/budget/service.ts'
import { windowCertainty } from '../../../core/method/window-certainty.ts'
import { amountText, durationText, sloText, windowText } from '../../../core/risks/number-texts.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './facts.module.css'

/** What the objective allows, for four windows, in minutes and in requests. */
export function BudgetTable({ service }: { service: Service }) {
  const { t } = useMessages()
  const { slo, windowDays, requestsPerDay } = service
  const hasRequests = requestsPerDay !== null
  return (
    <section aria-labelledby="service-budget">
      <Title order={2} size="h4" id="service-budget" className={classes.heading ?? ''}>
        {t('services:budgetTitle')}
      </Title>
      <Table.ScrollContainer minWidth={520}>
        <Table className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('services:window')}</Table.Th>
              <Table.Th>{t('services:budgetColumnMinutes')}</Table.Th>
              <Table.Th>{t('services:budgetColumnTenth')}</Table.Th>
              {hasRequests && <Table.Th>{t('services:budgetColumnRequests')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {errorBudgets(slo, requestsPerDay).map(({ days, minutes, requests }) => (
              <Table.Tr key={days} data-own={days === windowDays || undefined}>
                <Table.Th scope="row" fw={400}>
                  {windowText(t, days)}
                </Table.Th>
                <Table.Td>
                  <HowSure
                    what={t('services:budgetOf', { slo: sloText(t, slo), window: windowText(t, days) })}
                    certainty={() => windowCertainty(t, slo, days)}
                  >
                    {durationText(t, minutes)}
                  </HowSure>
                </Table.Td>
                <Table.Td>{durationText(t, minutes * 10)}</Table.Td>
                {hasRequests && <Table.Td>{amountText(t, requests ?? 0)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {!hasRequests && <p className={classes.under}>{t('services:budgetNoRequests')}</p>}
    </section>
  )
}
