import type { Incident } from '../../../core/budget/service.ts'
import type { ParsedInput } from '../../../core/contract/contract.ts'
import type { TableReading } from '../../../core/contract/record-calls.ts'
import { badFile } from '../documents/read-text-file.ts'
import { riskCatalogueFromText } from '../documents/risk-catalogue-file.ts'
import { readDeploymentTable } from './deployment-table.ts'
import { readIncidentTable } from './incident-table.ts'
import type { TableRead } from './read-table.ts'
import { readRiskTable } from './risk-table.ts'

type ReadOptions = { newId: () => string; untitled: string; known: readonly Incident[]; now: Date }

/**
 * Reads a table without keeping anything: the good rows, and what is wrong with the others. Risks may also come as a risk
 * catalogue in JSON, which is taken whole or, with all its faults, not at all.
 */
export const readTableFile = (
  { kind, fileName, text }: Pick<ParsedInput<'tables.read'>, 'kind' | 'fileName' | 'text'>,
  options: ReadOptions,
): TableReading => {
  switch (kind) {
    case 'risks':
      return text.trimStart().startsWith('{') ? readCatalogue(fileName, text) : readRisks(text, options)
    case 'incidents': {
      const { rows: incidents, ...told } = withoutLines(readIncidentTable(text, options))
      return { kind, incidents, ...told }
    }
    case 'deployments': {
      const { rows: deployments, ...told } = withoutLines(readDeploymentTable(text, options.now))
      return { kind, deployments, ...told }
    }
  }
}

const readRisks = (text: string, { newId }: ReadOptions): TableReading => {
  const { rows: risks, ...told } = withoutLines(readRiskTable(text, newId))
  return { kind: 'risks', risks, factors: [], ...told }
}

const readCatalogue = (fileName: string, text: string): TableReading => {
  const parsed = riskCatalogueFromText(text, fileName)
  if (!parsed.ok) throw badFile(fileName, parsed.faults)
  const { risks, factors } = parsed.value
  return { kind: 'risks', risks, factors, faults: [], ignored: [] }
}

const withoutLines = <Row>({ lines: _, ...read }: TableRead<Row>) => read
