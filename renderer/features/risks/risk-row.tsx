import { ActionIcon, NativeSelect, Table } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { memo, useId } from 'react'
import { riskCertainty } from '../../../core/method/risk-certainty.ts'
import { amountText, shareText } from '../../../core/risks/number-texts.ts'
import type { Risk } from '../../../core/risks/risk-catalogue.ts'
import type { RankedRisk } from '../../../core/risks/risk-ranking.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import { FigureField } from './figure-field.tsx'
import classes from './risks.module.css'
import { TitleField } from './title-field.tsx'
import { useProblems } from './use-problems.ts'
import { VerdictMark } from './verdict-mark.tsx'

type RiskRowProps = { risk: Risk; ranked: RankedRisk; onChange: (risk: Risk) => void; onRemove: () => void }

const fields = ['detectMinutes', 'repairMinutes', 'impactShare', 'daysBetween'] as const
const columns = 9

/** What both callbacks do depends on nothing but the risk, so that only a row whose figures change is drawn again. */
const isSameRow = (before: RiskRowProps, after: RiskRowProps): boolean =>
  before.risk === after.risk &&
  before.ranked.badMinutesPerYear === after.ranked.badMinutesPerYear &&
  before.ranked.shareOfBudget === after.ranked.shareOfBudget &&
  before.ranked.verdict === after.ranked.verdict

/** One risk, to be changed where it stands. */
export const RiskRow = memo(function RiskRow({ risk, ranked, onChange, onRemove }: RiskRowProps) {
  const { t } = useMessages()
  const { title } = risk
  const problemId = useId()
  const { problem, report } = useProblems()
  const labelOf = (field: string) => t('risks:fieldOf', { field, title })
  return (
    <>
      <Table.Tr {...(problem !== null && { 'data-problem': true })}>
        <Table.Th scope="row">
          <TitleField
            label={labelOf(t('risks:field_title'))}
            title={title}
            onChange={next => onChange({ ...risk, title: next })}
            onProblem={report('title')}
            problemId={problemId}
          />
        </Table.Th>
        {fields.map(name => (
          <Table.Td key={name}>
            <FigureField
              name={name}
              label={labelOf(t(`risks:field_${name}`))}
              value={risk[name]}
              onChange={value => onChange({ ...risk, [name]: value })}
              onProblem={report(name)}
              problemId={problemId}
            />
          </Table.Td>
        ))}
        <Table.Td className={classes.number ?? ''}>
          <HowSure
            what={t('risks:fieldOf', { field: t('method:inputBadMinutes'), title })}
            certainty={() => riskCertainty(t, risk, ranked)}
          >
            <strong>{amountText(t, ranked.badMinutesPerYear)}</strong>
          </HowSure>
          <div className={classes.quiet}>{t('risks:ofBudget', { share: shareText(t, ranked.shareOfBudget) })}</div>
        </Table.Td>
        <Table.Td>
          <VerdictMark verdict={ranked.verdict} />
        </Table.Td>
        <Table.Td>
          <NativeSelect
            size="xs"
            classNames={{ input: classes.decision ?? '' }}
            aria-label={labelOf(t('risks:columnDecision'))}
            value={risk.accepted ? 'accepted' : 'toReduce'}
            onChange={event => onChange({ ...risk, accepted: event.currentTarget.value === 'accepted' })}
            data={(['toReduce', 'accepted'] as const).map(value => ({ value, label: t(`risks:${value}`) }))}
          />
        </Table.Td>
        <Table.Td>
          <RemoveButton title={title} onRemove={onRemove} />
        </Table.Td>
      </Table.Tr>
      <ProblemRow id={problemId} columns={columns} problem={problem} />
    </>
  )
}, isSameRow)

export function RemoveButton({ title, onRemove }: { title: string; onRemove: () => void }) {
  const { t } = useMessages()
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t('risks:removeOf', { title })} onClick={onRemove}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  )
}

/** What is wrong in the row above, over its whole width. */
export function ProblemRow({ id, columns: span, problem }: { id: string; columns: number; problem: string | null }) {
  if (problem === null) return null
  return (
    <Table.Tr>
      <Table.Td colSpan={span} className={classes.problem ?? ''}>
        <span id={id} role="alert">
          {problem}
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
