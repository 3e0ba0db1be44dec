import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './data-table.module.css'

type DataTableProps = {
  caption: string
  columns: readonly { text: string; isNumber?: boolean }[]
  /** One row of cells for each row; the first cell is the row's heading. */
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
}

/** The numbers behind a chart. Scrolls sideways in itself where it must, by keyboard too. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <Table verticalSpacing={4} horizontalSpacing="sm" fz="sm" aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <Table.Th key={column.text} scope="col" className={column.isNumber ? classes.number : undefined}>
                {column.text}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, cells: [heading, ...cells] }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {heading}
              </Table.Th>
              {cells.map((cell, index) => (
                <Table.Td
                  key={columns[index + 1]?.text}
                  className={columns[index + 1]?.isNumber ? classes.number : undefined}
                >
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
