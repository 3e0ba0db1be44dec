import type { Fault, Parsed } from '../fault.ts'
import { faultsOf } from '../faults-of.ts'
import { createFaultList } from '../parse-fault-list.ts'
import { faultOfHead } from '../parse-head.ts'
import { fieldOf, listOf } from '../parse-loosely.ts'
import { checkIds } from '../parse-questionnaire-checks.ts'
import { unsafeParts } from '../parse-safety.ts'
import { type RiskCatalogue, riskCatalogueSchema } from './risk-catalogue.ts'
import { riskLimits } from './risk-limits.ts'

/** What a risk catalogue says of itself on top. */
export const riskCatalogueHead = { format: 'plumbline/risks', version: 1 }

/**
 * Reads a risk catalogue from outside. Gives the catalogue with defaults filled in and texts trimmed, or every fault at
 * once (up to `faultLimit`); a wrong format or a newer version is told alone, since the rest would only confuse.
 */
export const parseRiskCatalogue = (value: unknown): Parsed<RiskCatalogue> => {
  const headFault = faultOfHead(value, riskCatalogueHead)
  if (headFault) return { ok: false, faults: [headFault] }
  const unsafe = unsafeParts(value, riskLimits)
  if (unsafe.length > 0) return { ok: false, faults: unsafe }
  const parsed = riskCatalogueSchema.safeParse(value)
  const list = createFaultList()
  if (parsed.error) for (const fault of faultsOf(parsed.error, value)) list.add(asShare(fault))
  for (const name of ['risks', 'factors']) checkIds(listOf(fieldOf(value, name)), [name], list)
  const faults = list.faults()
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults }
}

const shareNames: ReadonlySet<unknown> = new Set(['slo', 'singleRiskCap', 'impactShare'])

/** Who writes 99.9 where 0.999 is needed is told so, not only that it is too big. */
const asShare = (fault: Fault): Fault =>
  shareNames.has(fault.path.at(-1)) && (fault.key === 'tooBig' || fault.key === 'tooSmall')
    ? { path: fault.path, key: 'shareNeeded' }
    : fault
