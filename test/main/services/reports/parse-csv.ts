/** Records of RFC 4180: CRLF between records, quotes doubled inside quoted fields. Anything else is an error. */
export const parseCsv = (text: string): string[][] => {
  const records: string[][] = []
  let at = 0
  const field = (): string => {
    if (text[at] !== '"') {
      const end = text.slice(at).search(/[,\r\n"]/)
      const value = text.slice(at, end === -1 ? text.length : at + end)
      at += value.length
      return value
    }
    let value = ''
    at += 1
    while (text[at] !== '"' || text[at + 1] === '"') {
      if (at >= text.length) throw new Error('a quoted field does not end')
      value += text[at]
      at += text[at] === '"' ? 2 : 1
    }
    at += 1
    return value
  }
  while (at < text.length) {
    const record = [field()]
    while (text[at] === ',') {
      at += 1
      record.push(field())
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no CRLF at ${at}`)
    at += 2
    records.push(record)
  }
  return records
}
