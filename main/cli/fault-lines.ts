import type { Fault } from '../../core/fault.ts'
import { faultText } from '../../core/messages/fault-text.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { pathText } from '../../core/path-text.ts'
import { indented } from './text-layout.ts'

/** All faults of a file: for each a line that editors can follow, and below it what is wrong and what to do. */
export const faultLines = (t: Translate, file: string, faults: readonly Fault[]): string =>
  faults.map(fault => `${placeLine(t, file, fault)}\n${indented(faultText(t, fault), 4)}`).join('\n')

const placeLine = (t: Translate, file: string, { path, line, column }: Fault): string => {
  const place = line === undefined || column === undefined ? file : t('cli:place', { file, line, column })
  return indented(`${place} ${pathText(path)}`, 0)
}
