import { rankRisks } from '../../core/risks/rank-risks.ts'
import { badFile, readTextFile } from '../services/documents/read-text-file.ts'
import { riskCatalogueFromText } from '../services/documents/risk-catalogue-file.ts'
import type { CliContext } from './cli-context.ts'
import { risksLines } from './risks-lines.ts'

export const risks = async ({ messages, terminal }: CliContext, file: string, json: boolean): Promise<number> => {
  const parsed = riskCatalogueFromText(await readTextFile(file), file)
  if (!parsed.ok) throw badFile(file, parsed.faults)
  const ranking = rankRisks(parsed.value)
  if (json) terminal.json(ranking)
  else terminal.out(risksLines(messages.t, parsed.value, ranking))
  return 0
}
