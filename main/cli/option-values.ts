import { InvalidArgumentError } from 'commander'
import { type ReportFormat, reportFormats } from '../../core/contract/report-format.ts'
import type { Translate } from '../../core/messages/messages.ts'

export const readFormat =
  (t: Translate) =>
  (found: string): ReportFormat => {
    const format = reportFormats.find(known => known === found.toLowerCase())
    if (!format) throw new InvalidArgumentError(t('cli:badFormat', { found, formats: reportFormats.join(', ') }))
    return format
  }

export const readChoice =
  (t: Translate, choices: readonly string[]) =>
  (found: string): string => {
    const choice = choices.find(known => known === found.toLowerCase())
    if (choice === undefined) throw new InvalidArgumentError(t('cli:badChoice', { found, choices: choices.join(', ') }))
    return choice
  }

/** A file or a folder. What looks like an option is one whose turn came too early, and would be made as a folder. */
export const readPath =
  (t: Translate, name: string) =>
  (found: string): string => {
    if (/^-./.test(found)) throw new InvalidArgumentError(t('cli:optionAsValue', { found, name }))
    return found
  }

export const readPort =
  (t: Translate) =>
  (found: string): number => {
    const port = Number(found)
    if (!/^\d{1,5}$/.test(found) || port > 65_535) throw new InvalidArgumentError(t('cli:badPort', { found }))
    return port
  }
