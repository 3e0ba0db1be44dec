import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text } from '../../../../main/services/spreadsheets/cells.ts'
import { readWorkbook } from '../../../../main/services/spreadsheets/read-workbook.ts'
import { writeWorkbook } from '../../../../main/services/spreadsheets/write-workbook.ts'
import { writeZip } from '../../../../main/services/spreadsheets/write-zip.ts'

const encode = (xml: string) => new TextEncoder().encode(xml)

const workbook = '<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="a"/></sheets></workbook>'
const relations = '<Relationships><Relationship Id="a" Target="worksheets/x.xml"/></Relationships>'
const cell = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'
const sheetOf = (inner: string) => `<worksheet><sheetData>${inner}</sheetData></worksheet>`

const zipOf = (parts: Record<string, string> = {}) =>
  writeZip(
    Object.entries({
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/worksheets/x.xml': sheetOf(`<row r="1">${cell}</row>`),
      ...parts,
    }).map(([path, xml]) => ({ path, bytes: encode(xml) })),
  )

const cellsOf = (bytes: Uint8Array) =>
  readWorkbook(bytes, ({ sheet }) => ({
    ok: true,
    value: (sheet('One') ?? []).map(({ cells }) => [...cells.values()].map(({ value }) => value)),
  }))
const refusal = (key: string) => ({ ok: false, faults: [expect.objectContaining({ key })] })

describe('a spreadsheet of whatever program', () => {
  it('may share its texts, mark them up and leave out where cells stand', () => {
    const sharedStrings =
      '<sst><si><t>first</t></si><si><r><t>in </t></r><r><t>parts</t></r><rPh><t>reading</t></rPh></si></sst>'
    const row = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>2.5</v></c><c t="b"><v>1</v></c><c/></row>'
    expect(cellsOf(zipOf({ 'xl/sharedStrings.xml': sharedStrings, 'xl/worksheets/x.xml': sheetOf(row) }))).toEqual({
      ok: true,
      value: [['first', 'in parts', 2.5, true]],
    })
  })

  it('may use prefixes, comments, CDATA and the entities of XML', () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet><!-- > --><x:sheetData><x:row r="3"><x:c r="B3" t="str"><x:v>a &amp; &#x62;<![CDATA[<c>]]></x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(cellsOf(zipOf({ 'xl/worksheets/x.xml': xml }))).toEqual({ ok: true, value: [['a & b<c>']] })
  })

  it('gives back every text that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), words => {
        const bytes = writeWorkbook(
          [{ name: 'One', columns: [{ heading: 'h', width: 9 }], rows: [[text(words)]] }],
          'x',
        )
        expect(cellsOf(bytes)).toEqual({ ok: true, value: words === '' ? [['h']] : [['h'], [words]] })
      }),
    )
  })
})

describe('a hostile spreadsheet', () => {
  it.each([
    ['no ZIP file', encode('PK, or so'), 'xlsxBroken'],
    ['an empty file', new Uint8Array(), 'xlsxBroken'],
    ['a ZIP file of something else', writeZip([{ path: 'a.txt', bytes: encode('a') }]), 'xlsxBroken'],
    ['a document type', zipOf({ 'xl/workbook.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${workbook}` }), 'xlsxEntities'],
    ['an entity', zipOf({ 'xl/worksheets/x.xml': sheetOf('<row><c t="str"><v>&lol9;</v></c></row>') }), 'xlsxEntities'],
    ['an open element', zipOf({ 'xl/worksheets/x.xml': '<worksheet><sheetData>' }), 'xlsxBroken'],
    ['deep nesting', zipOf({ 'xl/worksheets/x.xml': '<a>'.repeat(99) + '</a>'.repeat(99) }), 'xlsxBroken'],
    ['rows backwards', zipOf({ 'xl/worksheets/x.xml': sheetOf('<row r="2"/><row r="1"/>') }), 'xlsxBroken'],
    ['a cell far out', zipOf({ 'xl/worksheets/x.xml': sheetOf('<row><c r="ZZZ1"/></row>') }), 'xlsxBroken'],
    [
      'text that is not UTF-8',
      writeZip([{ path: 'xl/workbook.xml', bytes: new Uint8Array([0xff, 0xfe, 0x3c]) }]),
      'xlsxBroken',
    ],
  ])('is refused: %s', (_, bytes, key) => {
    expect(cellsOf(bytes)).toEqual(refusal(key))
  })

  it('is refused where it unpacks to more than there is room for, before it does', () => {
    const bomb = zipOf({ 'xl/worksheets/x.xml': ' '.repeat(70 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(cellsOf(bomb)).toEqual(refusal('xlsxTooLarge'))
  })

  it('is refused where it hides its size', () => {
    const bomb = Buffer.from(zipOf({ 'xl/worksheets/x.xml': ' '.repeat(70 * 1024 * 1024) }))
    for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 1))
      bomb.writeUInt32LE(10, at + 24)
    expect(cellsOf(bomb)).toMatchObject({ ok: false })
  })

  it('is refused with more parts than a spreadsheet has, or with one part twice', () => {
    const parts = (count: number, path: (index: number) => string) =>
      writeZip(Array.from({ length: count }, (_, index) => ({ path: path(index), bytes: encode('') })))
    expect(cellsOf(parts(501, String))).toEqual(refusal('xlsxManyParts'))
    expect(cellsOf(parts(2, () => 'xl/workbook.xml'))).toEqual(refusal('xlsxBroken'))
  })

  it('is refused where it is locked, or a part was changed', () => {
    const [locked, changed] = [Buffer.from(zipOf()), Buffer.from(zipOf())]
    locked.writeUInt16LE(1, locked.indexOf('PK\u0001\u0002') + 8)
    expect(cellsOf(locked)).toEqual(refusal('xlsxEncrypted'))
    changed.writeUInt32LE(7, changed.indexOf('PK\u0001\u0002') + 16)
    expect(cellsOf(changed)).toEqual(refusal('xlsxBroken'))
  })

  it('never throws, however its bytes are damaged', () => {
    const whole = Buffer.from(zipOf())
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(whole)
        damaged[at] = byte
        expect(['ok' in cellsOf(damaged)]).toEqual([true])
      }),
    )
  })

  it('takes names of parts for names, whatever way they seem to lead', () => {
    expect(cellsOf(zipOf({ '../../etc/passwd': 'x', 'C:\\x': 'y' }))).toEqual({ ok: true, value: [['x']] })
  })
})
