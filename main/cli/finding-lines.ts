import type { Fault } from '../../core/fault.ts'
import { isRemark } from '../../core/lint/lint-questionnaire.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { countFaults } from '../../core/parse-fault-list.ts'
import { faultLines } from './fault-lines.ts'
import { indented } from './text-layout.ts'

/** How a file's content fared: what to print (null where there is nothing) and whether it passes. */
export type Findings = { text: string | null; passes: boolean }

/** Warnings first, then remarks. Where checking is strict, a file with warnings fails; remarks never matter. */
export const tellFindings = (t: Translate, file: string, findings: readonly Fault[], strict: boolean): Findings => {
  const warnings = findings.filter(finding => !isRemark(finding))
  const remarks = findings.filter(isRemark)
  const headed = (key: 'warningsIn' | 'strictWarningsIn' | 'remarksIn', faults: readonly Fault[]): string[] =>
    faults.length === 0
      ? []
      : [`${indented(t(`cli:${key}`, { file, count: countFaults(faults) }), 0)}\n${faultLines(t, file, faults)}`]
  const parts = [...headed(strict ? 'strictWarningsIn' : 'warningsIn', warnings), ...headed('remarksIn', remarks)]
  return { text: parts.length > 0 ? parts.join('\n') : null, passes: !strict || warnings.length === 0 }
}
