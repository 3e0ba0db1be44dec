import { expect, it } from 'vitest'
import { z } from 'zod'
import { readTable, tableLimits } from '../../../../main/services/tables/read-table.ts'
import { numberCell, textCell } from '../../../../main/services/tables/table-cells.ts'

const format = {
  columns: {
    name: { name: 'name', aliases: ['title of it'], read: textCell },
    size: { name: 'size_in_m', read: numberCell },
    colour: { name: 'colour', read: textCell, empty: { value: null } },
  },
  schema: z.object({ name: z.string().max(5), size: z.number().max(100), colour: z.string().nullable() }),
  identity: ({ name }: { name: string }) => name,
  known: new Set(['old']),
}

const read = (text: string) => readTable(text, format)

it('finds columns by name or alias whatever their case, spaces and underscores, and names those it does not know', () => {
  expect(read('Title_of It, Size In M ,owner\nbox,2.5,me\n')).toEqual({
    rows: [{ name: 'box', size: 2.5, colour: null }],
    lines: [2],
    faults: [],
    ignored: ['owner'],
  })
})

it('lists bad rows by line with the reason, and gives the good ones', () => {
  const text =
    'name,size_in_m,colour\nbox,1,red\nmuch too long,2,\n"a\nb",x,\n,3,\nold,4,\nbox,5,\none,6,red,blue\nlast,200,\n'
  const { rows, lines, faults } = read(text)
  expect(rows.map(({ name }) => name)).toEqual(['box'])
  expect(lines).toEqual([2])
  expect(faults.map(({ line, path, key }) => [line, path.join(), key])).toEqual([
    [3, 'name', 'tooLong'],
    [4, 'size_in_m', 'cellNotANumber'],
    [6, 'name', 'cellEmpty'],
    [7, '', 'rowKnown'],
    [8, '', 'rowTwice'],
    [9, '', 'tooManyCells'],
    [10, 'size_in_m', 'tooBig'],
  ])
})

it('refuses a table without a column that it needs, or with one twice', () => {
  expect(read('name,title of it\nbox,box').faults.map(({ key, params }) => [key, params?.name])).toEqual([
    ['columnTwice', 'title of it'],
    ['columnMissing', 'size_in_m'],
  ])
  expect(read('').faults).toEqual([{ path: [], key: 'tableEmpty' }])
})

it('refuses what is too large to be looked at row by row', () => {
  expect(read('x'.repeat(tableLimits.bytes + 1)).faults).toMatchObject([{ key: 'tooLarge', params: { limit: 2 } }])
  expect(read(`name,size_in_m\n${'a,1\n'.repeat(tableLimits.rows + 1)}`).faults).toMatchObject([
    { key: 'tooMany', params: { maximum: 20_000 } },
  ])
})

it('tells the first two hundred faults and how many more there are', () => {
  const { faults } = read(`name,size_in_m\n${'box,x\n'.repeat(300)}`)
  expect(faults).toHaveLength(201)
  expect(faults.at(-1)).toEqual({ path: [], key: 'moreFaults', params: { count: 100 } })
})
