import { Button, Table, Title } from '@mantine/core'
import { useState } from 'react'
import type { StepRow } from '../../../core/charts/step-rows.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import { StepVerdict } from './step-verdict.tsx'
import classes from './trends.module.css'

type StepTableProps = {
  history: History
  dimensions: History['questionnaires'][number]['dimensions']
  /** Newest first. */
  rows: readonly StepRow[]
}

/** Steps that are shown at first, and that are added at a time. */
const atATime = 6

/** What every round changed since the one before, in words, dimension by dimension. */
export function StepTable({ history, dimensions, rows }: StepTableProps) {
  const { t } = useMessages()
  const [shown, setShown] = useState(atATime)
  return (
    <section aria-labelledby="trend-steps">
      <Title order={2} size="h4" id="trend-steps">
        {t('trends:stepsTitle')}
      </Title>
      <p className={classes.hint}>{t('trends:stepsHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0}>
        <Table
          className={`${classes.table} ${classes.steps}`}
          verticalSpacing={6}
          fz="sm"
          aria-label={t('trends:stepsTable')}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('results:columnRound')}</Table.Th>
              {dimensions.map(({ id, title }) => (
                <Table.Th key={id} scope="col">
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map(row => (
              <StepLine key={row.after.id} history={history} dimensions={dimensions} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {shown < rows.length && (
        <p className={classes.more}>
          <Button variant="default" size="compact-sm" onClick={() => setShown(shown + 4 * atATime)}>
            {t('trends:stepsEarlier')}
          </Button>
          <span className={classes.quiet}>{t('trends:stepsShown', { shown, count: rows.length })}</span>
        </p>
      )}
    </section>
  )
}

function StepLine({ history, dimensions, row }: Omit<StepTableProps, 'rows'> & { row: StepRow }) {
  const { t } = useMessages()
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.step ?? ''}>
        {row.after.title} <span className={classes.quiet}>{t('trends:stepsFrom', { before: row.before.title })}</span>
      </Table.Th>
      {dimensions.map(({ id, title }, index) => {
        const cell = row.cells[index]
        return (
          <Table.Td key={id}>
            {cell ? (
              <StepVerdict history={history} title={title} row={row} cell={cell} />
            ) : (
              <span className={classes.quiet}>{t('trends:stepNothing')}</span>
            )}
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}
