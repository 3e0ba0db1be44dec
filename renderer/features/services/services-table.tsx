import { Anchor, Table, VisuallyHidden } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from 'wouter'
import { budgetSpent } from '../../../core/budget/budget-spent.ts'
import { policyNow } from '../../../core/budget/policy-now.ts'
import type { Service } from '../../../core/budget/service.ts'
import { amountText, sloText, windowText } from '../../../core/risks/number-texts.ts'
import { rankRisks } from '../../../core/risks/rank-risks.ts'
import { useMessages } from '../../client/use-messages.ts'
import { DotsMenu } from '../../parts/dots-menu.tsx'
import { BudgetLeft } from './budget-left.tsx'
import classes from './services.module.css'
import { useNow } from './use-now.ts'
import { useRemoveService } from './use-remove-service.tsx'

type ServicesTableProps = { teamId: string; services: readonly Service[] }

/** One row for each service: what it promises, what is left of that, and what follows. */
export function ServicesTable({ teamId, services }: ServicesTableProps) {
  const { t } = useMessages()
  const now = useNow()
  return (
    <Table.ScrollContainer minWidth={700}>
      <Table verticalSpacing="md" className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('services:columnService')}</Table.Th>
            <Table.Th w="26%">{t('services:columnLeft')}</Table.Th>
            <Table.Th w="28%">{t('services:columnPolicy')}</Table.Th>
            <Table.Th w="18%">{t('services:columnUnallocated')}</Table.Th>
            <Table.Th w={48}>
              <VisuallyHidden>{t('app:columnActions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {services.map(service => (
            <ServiceRow key={service.id} teamId={teamId} service={service} now={now} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function ServiceRow({ teamId, service, now }: { teamId: string; service: Service; now: string }) {
  const { t } = useMessages()
  const remove = useRemoveService(teamId)
  const spent = budgetSpent(service, now)
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor component={Link} href={`/teams/${teamId}/services/${service.id}`} fw={600}>
          {service.title}
        </Anchor>
        <p className={classes.quiet}>
          {t('services:sloOver', { slo: sloText(t, service.slo), window: windowText(t, service.windowDays) })}
        </p>
      </Table.Th>
      <Table.Td>
        <BudgetLeft spent={spent} />
      </Table.Td>
      <Table.Td>
        <PolicyWords service={service} states={policyNow(service.policy, spent)} />
      </Table.Td>
      <Table.Td>
        <RiskRoom service={service} />
      </Table.Td>
      <Table.Td>
        <DotsMenu
          label={t('services:menuOf', { title: service.title })}
          actions={[
            {
              text: t('services:remove'),
              icon: <IconTrash size={16} />,
              isRemoval: true,
              onChoose: () => void remove(service),
            },
          ]}
        />
      </Table.Td>
    </Table.Tr>
  )
}

function PolicyWords({ service, states }: { service: Service; states: ReturnType<typeof policyNow> }) {
  const { t } = useMessages()
  if (service.policy.length === 0) return <span className={classes.quiet}>{t('services:policyNone')}</span>
  const [first, ...others] = states.filter(({ holds }) => holds)
  if (!first) return t('services:policyQuiet')
  return (
    <>
      <span className={classes.asked}>{first.rule.action}</span>
      {others.length > 0 && (
        <span className={classes.quiet}> {t('services:policyMore', { count: others.length })}</span>
      )}
    </>
  )
}

function RiskRoom({ service }: { service: Service }) {
  const { t } = useMessages()
  if (service.risks.length === 0) return <span className={classes.quiet}>{t('services:risksNone')}</span>
  const { unallocatedMinutes, budgetMinutesPerYear } = rankRisks(service)
  if (unallocatedMinutes < 0)
    return (
      <span className={classes.over}>{t('services:risksOver', { minutes: amountText(t, -unallocatedMinutes) })}</span>
    )
  const values = { minutes: amountText(t, unallocatedMinutes), budget: amountText(t, budgetMinutesPerYear) }
  return t('services:risksRoom', values)
}
