import { Button, Code, Table } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import classes from './delivery.module.css'
import { deploymentColumns, exampleTable } from './delivery-columns.ts'

type NoDeliveryProps = { onImport: () => void; onEnter: () => void }

/** Where nothing is known yet: what a table of deployments needs, and the other way in. */
export function NoDelivery({ onImport, onEnter }: NoDeliveryProps) {
  const { t } = useMessages()
  return (
    <>
      <EmptyState title={t('delivery:emptyTitle')} text={t('delivery:emptyText')}>
        <Button onClick={onImport}>{t('delivery:import')}</Button>
        <Button variant="default" onClick={onEnter}>
          {t('delivery:enter')}
        </Button>
      </EmptyState>
      <div className={classes.columns}>
        <Table aria-label={t('delivery:columnsTitle')} verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('delivery:columnName')}</Table.Th>
              <Table.Th scope="col">{t('delivery:columnMeaning')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deploymentColumns.map(name => (
              <Table.Tr key={name}>
                <Table.Th scope="row">
                  <Code>{name}</Code>
                </Table.Th>
                <Table.Td>{t(`delivery:columnMeaning_${name}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <h3 className={classes.subtitle}>{t('delivery:exampleTitle')}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className={classes.example} tabIndex={0}>
          {exampleTable}
        </pre>
      </div>
    </>
  )
}
