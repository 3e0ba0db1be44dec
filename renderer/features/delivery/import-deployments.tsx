import { Text } from '@mantine/core'
import { recordedSpan } from '../../../core/delivery/day-span.ts'
import type { Deployment } from '../../../core/delivery/delivery.ts'
import { spanText } from '../../../core/delivery/delivery-text.ts'
import { mergeDeployments } from '../../../core/delivery/merge-deployments.ts'
import { useMessages } from '../../client/use-messages.ts'
import { TableImport } from '../../parts/table-import.tsx'
import { exampleTable } from './delivery-columns.ts'

type ImportDeploymentsProps = {
  known: readonly Deployment[]
  onKeep: (deployments: Deployment[]) => void
  onClose: () => void
}

/** Deployments from a table: looked at first, kept only if the user says so. */
export function ImportDeployments({ known, onKeep, onClose }: ImportDeploymentsProps) {
  const { t } = useMessages()
  return (
    <TableImport
      kind="deployments"
      title={t('delivery:importTitle')}
      hint={t('delivery:importHint')}
      example={exampleTable}
      countOf={({ deployments }) => deployments.length}
      preview={({ deployments }) => <Preview known={known} found={deployments} />}
      onKeep={({ deployments }) => onKeep(deployments)}
      onClose={onClose}
    />
  )
}

function Preview({ known, found }: { known: readonly Deployment[]; found: readonly Deployment[] }) {
  const { t } = useMessages()
  const span = recordedSpan(found)
  const { added, changed } = mergeDeployments(known, found)
  const facts = {
    committed: found.filter(({ committed }) => committed !== null).length,
    failed: found.filter(({ failed }) => failed).length,
    restored: found.filter(({ restored }) => restored !== null).length,
    rework: found.filter(({ rework }) => rework).length,
  }
  return (
    <>
      {span && <Text size="sm">{spanText(t, span)}</Text>}
      <Text size="sm">{t('delivery:previewFacts', facts)}</Text>
      <Text size="sm">
        {t('delivery:importedNew', { count: added })}{' '}
        {found.length > added + changed && t('delivery:importedKnown', { count: found.length - added - changed })}{' '}
        {changed > 0 && t('delivery:previewChanged', { count: changed })}
      </Text>
    </>
  )
}
