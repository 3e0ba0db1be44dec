import { Table } from '@mantine/core'
import type { Service } from '../../../core/budget/service.ts'
import { mergedEntries } from '../../../core/risks/change-entries.ts'
import { amountText, shareText } from '../../../core/risks/number-texts.ts'
import { riskLimits } from '../../../core/risks/risk-limits.ts'
import { takeoverRows } from '../../../core/risks/takeover-rows.ts'
import { useMessages } from '../../client/use-messages.ts'
import { type ReadingOf, TableImport } from '../../parts/table-import.tsx'
import classes from './risks.module.css'

type ImportRisksProps = {
  service: Service
  onKeep: (added: Pick<Service, 'risks' | 'factors'>) => void
  onClose: () => void
}

/** Risks from a table or a risk catalogue: looked at first, then taken over by id. */
export function ImportRisks({ service, onKeep, onClose }: ImportRisksProps) {
  const { t } = useMessages()
  return (
    <TableImport
      kind="risks"
      title={t('risks:importTitle')}
      hint={t('risks:importHint')}
      example={t('risks:importExample')}
      countOf={({ risks, factors }) => risks.length + factors.length}
      problemOf={reading => {
        const { risks, factors } = mergedEntries(service, reading)
        const isTooMany = risks.length > riskLimits.risks || factors.length > riskLimits.factors
        return isTooMany ? t('risks:importTooMany', riskLimits) : null
      }}
      preview={reading => <Preview service={service} reading={reading} />}
      onKeep={({ risks, factors }) => onKeep({ risks, factors })}
      onClose={onClose}
    />
  )
}

/** What would be taken over, and what becomes of what is here. */
function Preview({ service, reading }: { service: Service; reading: ReadingOf<'risks'> }) {
  const { t } = useMessages()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.preview} tabIndex={0}>
      <Table verticalSpacing={4} fz="sm" aria-label={t('risks:importTitle')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('risks:riskColumn')}</Table.Th>
            {(['Detect', 'Repair', 'Users', 'Days'] as const).map(name => (
              <Table.Th key={name} scope="col" className={classes.number ?? ''}>
                {t(`risks:column${name}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('risks:importWhat')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {takeoverRows(service.risks, reading.risks).map(({ entry, effect, before }) => (
            <Table.Tr key={entry.id}>
              <Table.Th scope="row" fw={400}>
                {entry.title}
              </Table.Th>
              <Table.Td className={classes.number ?? ''}>{amountText(t, entry.detectMinutes)}</Table.Td>
              <Table.Td className={classes.number ?? ''}>{amountText(t, entry.repairMinutes)}</Table.Td>
              <Table.Td className={classes.number ?? ''}>{shareText(t, entry.impactShare)}</Table.Td>
              <Table.Td className={classes.number ?? ''}>{amountText(t, entry.daysBetween)}</Table.Td>
              <Table.Td>{t(`risks:import_${effect}`, { title: before })}</Table.Td>
            </Table.Tr>
          ))}
          {takeoverRows(service.factors, reading.factors).map(({ entry, effect, before }) => (
            <Table.Tr key={`factor ${entry.id}`}>
              <Table.Th scope="row" fw={400} colSpan={5}>
                {t('risks:importFactor', { title: entry.title })}
              </Table.Th>
              <Table.Td>{t(`risks:import_${effect}`, { title: before })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
