import type { FaultKey } from '../../../core/fault.ts'
import type { MessageParams } from '../../../core/messages/messages.ts'
import { quoted } from '../../../core/parse-loosely.ts'

/** What a cell says, or what is wrong with it. */
export type CellRead<Value> = { ok: true; value: Value } | { ok: false; key: FaultKey; params?: MessageParams }

const good = <Value>(value: Value): CellRead<Value> => ({ ok: true, value })
const bad = (key: FaultKey, cell: string): { ok: false; key: FaultKey; params: MessageParams } => ({
  ok: false,
  key,
  params: { found: quoted(cell) },
})

/** A text; the apostrophe with which spreadsheets and our own export mark a text that looks like a formula is taken off. */
export const textCell = (cell: string): CellRead<string> =>
  good(/^'[\s\p{Cf}]*[=+\-@＝＋－＠|%]/u.test(cell) ? cell.slice(1) : cell)

/** A number with a decimal point, or a decimal comma where it cannot be taken for one between thousands. */
export const numberCell = (cell: string): CellRead<number> => {
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(cell)) return bad('cellAmbiguous', cell)
  const text = cell.replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? good(Number(text)) : bad('cellNotANumber', cell)
}

/** A share from 0 to 1, also as a percentage ("20 %"). */
export const shareCell = (cell: string): CellRead<number> => {
  const percent = /^(.*?)\s*%$/.exec(cell)?.[1]
  const read = numberCell(percent ?? cell)
  if (!read.ok) return read.key === 'cellAmbiguous' ? read : bad('cellNotAShare', cell)
  // Dividing by 100 gives the number nearest to the decimal one, multiplying by 0.01 does not.
  const share = percent === undefined ? read.value : read.value / 100
  return share >= 0 && share <= 1 ? good(share) : bad('cellNotAShare', cell)
}

const yes = new Set(['yes', 'y', 'true', '1', 'x'])
const no = new Set(['no', 'n', 'false', '0'])

export const yesNoCell = (cell: string): CellRead<boolean> => {
  const word = cell.toLowerCase()
  if (yes.has(word)) return good(true)
  return no.has(word) ? good(false) : bad('cellNotYesNo', cell)
}

const timePattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i

/**
 * A time as an instant in UTC: ISO 8601, with a space in place of the T, without seconds, or a day (its midnight). Without
 * an offset it is read in the zone of this machine.
 */
export const timeCell = (cell: string): CellRead<string> => {
  const found = timePattern.exec(cell)
  if (!found) return bad('cellNotATime', cell)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(part => Number(part ?? 0))
  const milliseconds = Math.floor(Number(`0.${found[7] ?? 0}`) * 1000)
  const clock = new Date(Date.UTC(year, month - 1, day, hour, minute, second, milliseconds))
  const isReal =
    clock.getUTCMonth() === month - 1 && clock.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  const offset = offsetMinutes(found[8])
  if (!isReal || year < 1970 || offset === 'none') return bad('cellNotATime', cell)
  const instant =
    offset === 'local'
      ? new Date(year, month - 1, day, hour, minute, second, milliseconds)
      : new Date(clock.getTime() - offset * 60_000)
  return good(instant.toISOString().replace('.000Z', 'Z'))
}

const offsetMinutes = (text: string | undefined): number | 'local' | 'none' => {
  if (text === undefined) return 'local'
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? []
  if (hours === undefined) return 0
  if (Number(hours) > 14 || Number(minutes) > 59) return 'none'
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
