import { Table, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { ItemRow } from '../../../core/charts/item-rows.ts'
import { pointsText } from '../../../core/charts/number-text.ts'
import { hiddenText } from '../../../core/charts/verdict-text.ts'
import { answerDetails } from '../../../core/report/item-text.ts'
import { CampsMark } from '../../charts/camps-mark.tsx'
import { Spread } from '../../charts/spread.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { EvidenceMark } from '../../parts/evidence-mark.tsx'
import { ItemDetail } from './item-detail.tsx'
import type { ItemEvidence } from './item-evidence.tsx'
import classes from './item-table.module.css'

type ItemRowsProps = {
  rows: readonly ItemRow[]
  comments: ReadonlyMap<string, readonly string[]>
  evidenceOf: (itemId: string) => ItemEvidence | null
  hasVerdicts: boolean
  minimumGroup: number
}

/** The questions of the table; each opens to its levels, answers and comments. */
export function ItemRows({ rows, comments, evidenceOf, ...shared }: ItemRowsProps) {
  return rows.map(row => (
    <OneItem key={row.id} row={row} comments={comments.get(row.id) ?? []} evidence={evidenceOf(row.id)} {...shared} />
  ))
}

type OneItemProps = Pick<ItemRowsProps, 'hasVerdicts' | 'minimumGroup'> & {
  row: ItemRow
  comments: readonly string[]
  evidence: ItemEvidence | null
}

function OneItem({ row, comments, evidence, hasVerdicts, minimumGroup }: OneItemProps) {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw={400} className={classes.question ?? ''}>
          <UnstyledButton
            className={classes.opener ?? ''}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronRight size={14} aria-hidden="true" className={classes.chevron ?? ''} />
            <span>{row.text}</span>
          </UnstyledButton>
          <span className={classes.pillar}>
            {row.dimensionTitle}
            {row.facet && `, ${t(`words:facet_${row.facet}`)}`}
            {evidence?.mark && evidence.mark !== 'held' && (
              <>
                {' · '}
                <EvidenceMark state={evidence.mark} />
              </>
            )}
          </span>
        </Table.Th>
        <Table.Td className={classes.reached ?? ''}>
          <Reached row={row} minimumGroup={minimumGroup} />
          {hasVerdicts && !row.hidden && <span className={classes.counts}>{answerDetails(t, row, minimumGroup)}</span>}
        </Table.Td>
        <Table.Td className={classes.spread ?? ''}>{row.distribution && <Spread bars={row.distribution} />}</Table.Td>
        <Table.Td className={classes.score ?? ''}>
          {row.score === null ? t('words:noNumber') : pointsText(row.score)}
        </Table.Td>
        {hasVerdicts && (
          <Table.Td className={row.agreement === 'split' ? classes.split : classes.quiet}>
            {row.agreement === 'split' && <CampsMark />}
            {row.agreement ? t(`results:agreement_${row.agreement}`) : t('words:noNumber')}
          </Table.Td>
        )}
      </Table.Tr>
      <Table.Tr id={id} hidden={!isOpen}>
        <Table.Td colSpan={hasVerdicts ? 5 : 4} className={classes.detail ?? ''}>
          {isOpen && <ItemDetail row={row} comments={comments} evidence={evidence} minimumGroup={minimumGroup} />}
        </Table.Td>
      </Table.Tr>
    </>
  )
}

/** The described level that at least half reach, in the author's words. */
function Reached({ row, minimumGroup }: { row: ItemRow; minimumGroup: number }) {
  const { t } = useMessages()
  if (row.hidden) return <span className={classes.quiet}>{hiddenText(t, row, minimumGroup)}</span>
  if (row.reached === null) return <span className={classes.quiet}>{unscored(row, t)}</span>
  if (row.reachedLevel === null) return t(`words:agreement_${row.reached as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)
  return (
    <div className={classes.levelLine}>
      <span className={classes.level}>{row.reached}</span>
      <span>{row.reachedLevel}</span>
    </div>
  )
}

const unscored = ({ na, unknown }: ItemRow, t: ReturnType<typeof useMessages>['t']): string => {
  if (na) return t('results:itemNotApplicable')
  return unknown ? t('results:itemUnknown') : t('results:itemUnanswered')
}
