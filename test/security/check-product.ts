import { findOpenings } from './find-openings.ts'
import { readProduct } from './read-product.ts'

/** Looks through everything that becomes part of the product, and prints what it found. True where nothing is amiss. */
export const checkProduct = (root: string): boolean => {
  const files = readProduct(root)
  const faults = files.flatMap(([path, text]) => findOpenings(path, text))
  if (faults.length === 0) return true
  console.error(faults.join('\n'))
  console.error('Items are those of the checklist in SECURITY.md; what is allowed where is in test/security/names.ts.')
  return false
}
