import { useQuery } from '@tanstack/react-query'
import type { ShippedPackages } from '../../../core/shipped-packages.ts'

/** The packages that Plumbline is made of, fetched once and only when they are wanted: the file is large. */
export const useLicences = () =>
  useQuery({ queryKey: ['licences'], queryFn: readLicences, staleTime: Number.POSITIVE_INFINITY })

/** The build puts the file beside the page. */
const readLicences = async (): Promise<ShippedPackages> => {
  const response = await fetch('licences.json')
  if (!response.ok) throw new Error(`licences.json: ${response.status}`)
  return await response.json()
}
