import type { ShippedPackage } from '../../../core/shipped-packages.ts'

/** The packages that have the wanted words in their name or licence, in either case. */
export const filterPackages = (packages: readonly ShippedPackage[], wanted: string): ShippedPackage[] => {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  return packages.filter(({ name, licence }) => {
    const own = `${name} ${licence}`.toLowerCase()
    return words.every(word => own.includes(word))
  })
}
