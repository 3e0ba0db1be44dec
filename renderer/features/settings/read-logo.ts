import type { Logo } from '../../../core/report/branding.ts'
import { logoLimits } from '../../../core/report/logo/logo-limits.ts'

/** The picture in a file that somebody chose; null where it is none that can be used. What cleans it is loaded then. */
export const readLogo = async (file: File): Promise<Logo | null> => {
  if (file.size > logoLimits.pngBytes) return null
  const { cleanLogo } = await import('../../../core/report/logo/clean-logo.ts')
  return cleanLogo(new Uint8Array(await file.arrayBuffer()))
}
