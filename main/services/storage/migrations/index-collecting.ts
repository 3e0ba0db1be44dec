import type { Content, Migration } from './migration.ts'

/** Version 2 of the index tells which rounds collect ballots. In version 1 no round could. */
export const indexCollecting: Migration = {
  number: 1,
  name: 'index-collecting',
  format: 'plumbline/index',
  from: 1,
  change: content => {
    const columns = columnsOf(content)
    const names = columns?.name
    // An index of rows, from before there were columns, has no version of its own and is made anew from the rounds.
    if (!columns || !Array.isArray(names)) return content
    return { ...content, columns: { ...columns, collecting: names.map(() => false) } }
  },
}

const columnsOf = ({ columns }: Content): Content | null =>
  typeof columns === 'object' && columns !== null ? (columns as Content) : null
