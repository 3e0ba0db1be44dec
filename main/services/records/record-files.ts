import type { Service } from '../../../core/budget/service.ts'
import type { ParsedInput } from '../../../core/contract/contract.ts'
import type { TeamDelivery } from '../../../core/delivery/delivery.ts'
import type { RiskCatalogue } from '../../../core/risks/risk-catalogue.ts'
import type { Team } from '../../../core/round.ts'
import { riskCatalogueToText } from '../documents/risk-catalogue-file.ts'
import type { MadeFile } from '../host.ts'
import { safeFileName } from '../reports/file-name.ts'
import { deploymentsCsv } from '../tables/deployments-csv.ts'
import { incidentsCsv } from '../tables/incidents-csv.ts'
import { risksCsv } from '../tables/risks-csv.ts'

type Format = ParsedInput<'services.export'>['format']

const csv = 'text/csv; charset=utf-8; header=present'

/** The risks or the incidents of a service as a file that other programs, and this one, take in. */
export const serviceFile = (service: Service, format: Format): MadeFile => {
  switch (format) {
    case 'risks-json':
      return {
        fileName: safeFileName([service.title, 'risks'], 'json'),
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(riskCatalogueToText(catalogueOf(service))),
      }
    case 'risks-csv':
      return { fileName: safeFileName([service.title, 'risks'], 'csv'), mediaType: csv, bytes: risksCsv(service.risks) }
    case 'incidents-csv':
      return {
        fileName: safeFileName([service.title, 'incidents'], 'csv'),
        mediaType: csv,
        bytes: incidentsCsv(service.incidents),
      }
  }
}

/** A team's deployments as a file that this program takes in again. */
export const deploymentsFile = ({ name }: Team, { deployments }: TeamDelivery): MadeFile => ({
  fileName: safeFileName([name, 'deployments'], 'csv'),
  mediaType: csv,
  bytes: deploymentsCsv(deployments),
})

/** The risks of a service as `plumbline risks` reads them. */
export const catalogueOf = ({ title, slo, singleRiskCap, risks, factors }: Service): RiskCatalogue => ({
  format: 'plumbline/risks',
  version: 1,
  service: title,
  slo,
  singleRiskCap,
  risks,
  factors,
})
