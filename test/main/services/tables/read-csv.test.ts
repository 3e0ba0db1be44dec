import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsv } from '../../../../main/services/tables/read-csv.ts'

const read = (text: string, limit = 1000) => readCsv(text, limit)
const cells = (text: string) => read(text).records.map(record => record.cells)

it('takes comma, semicolon or tab, whichever the first line uses outside of quotation marks', () => {
  for (const delimiter of [',', ';', '\t'])
    expect(cells(`a${delimiter}b\n1${delimiter}2`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  expect(cells('"a,b,c";d\n1;2')).toEqual([
    ['a,b,c', 'd'],
    ['1', '2'],
  ])
  expect(cells('sep=;\na;b')).toEqual([['a', 'b']])
})

it('reads any line breaks, a byte order mark and quoted cells', () => {
  expect(cells('\uFEFFa,b\r\n"say ""hi""",2\r3, 4 \n')).toEqual([
    ['a', 'b'],
    ['say "hi"', '2'],
    ['3', '4'],
  ])
})

it('tells the line on which a record begins, after quoted line breaks and empty lines', () => {
  expect(read('a,b\r\n"x\r\ny",1\r\n\r\n,\r\nz,2\r\n').records.map(({ line }) => line)).toEqual([1, 2, 6])
})

it('goes on in the next line after a broken quotation mark', () => {
  const { records, faults } = read('a,b\n1,"x"y\n2,ok\n"3,open\n4,fine\n')
  expect(records.map(({ line, cells: [first] }) => [line, first])).toEqual([
    [1, 'a'],
    [3, '2'],
    [5, '4'],
  ])
  expect(faults).toEqual([
    { path: [], key: 'csvQuote', line: 2 },
    { path: [], key: 'csvQuoteOpen', line: 4 },
  ])
})

it('gives up after ten broken places and says where', () => {
  const { faults } = read(`a\n${'"x"y\n'.repeat(20)}`)
  expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(faults.at(-1)?.key).toBe('csvGivenUp')
})

it('stops at its limit', () => {
  expect(read('a\n'.repeat(50), 7).records).toHaveLength(7)
  expect(read('').records).toEqual([])
})

it('reads back whatever is quoted by the rules', () => {
  const cell = fc.string({ unit: 'grapheme' }).map(text => `x${text.replaceAll(/\r\n?/g, '\n')}x`)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), rows => {
      const text = rows.map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      expect(
        read(`a,b\r\n${text}`)
          .records.slice(1)
          .map(record => record.cells),
      ).toEqual(rows)
    }),
  )
})
