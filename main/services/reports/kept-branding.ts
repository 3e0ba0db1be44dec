import { AppError } from '../../../core/app-error.ts'
import type { Branding } from '../../../core/report/branding.ts'
import { keptLogo } from '../../../core/report/logo/clean-logo.ts'
import type { Settings } from '../../../core/settings.ts'

/** Settings as they may be kept. Fails with `bad-input` where the logo is no picture that can be shown safely. */
export const settingsToKeep = (settings: Settings): Settings => {
  const { branding } = settings
  if (!branding?.logo) return settings
  const logo = keptLogo(branding.logo)
  if (logo === null) throw new AppError('bad-input', 'logoNotPicture')
  return { ...settings, branding: { ...branding, logo } }
}

/** What reports show of kept settings: the file may have been changed since, so a logo is cleaned again. */
export const brandingOf = ({ branding }: Settings): Branding | undefined =>
  branding && { ...branding, logo: keptLogo(branding.logo) }
