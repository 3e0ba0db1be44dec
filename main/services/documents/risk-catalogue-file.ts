import type { Parsed } from '../../../core/fault.ts'
import { parseRiskCatalogue } from '../../../core/risks/parse-risk-catalogue.ts'
import { type RiskCatalogue, riskCatalogueSchema } from '../../../core/risks/risk-catalogue.ts'
import { readDocument } from './questionnaire-file.ts'
import { placed } from './read-document.ts'

/** Reads the text of a risk catalogue, YAML or JSON; faults carry line and column. */
export const riskCatalogueFromText = (text: string, fileName: string): Parsed<RiskCatalogue> => {
  const document = readDocument(text, fileName)
  if (!document.ok) return document
  const parsed = parseRiskCatalogue(document.value)
  return parsed.ok ? parsed : { ok: false, faults: placed(parsed.faults, document.locate) }
}

/** The text of a risk catalogue in its one form: fields in the order of the schema, two spaces, a line break at the end. */
export const riskCatalogueToText = (catalogue: RiskCatalogue): string =>
  `${JSON.stringify(riskCatalogueSchema.parse(catalogue), null, 2)}\n`
