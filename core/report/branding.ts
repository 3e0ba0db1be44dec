import { nameCleaner } from './without-names.ts'

/** A picture that has passed `cleanLogo`, as base64. */
export type Logo = { mediaType: 'image/png' | 'image/svg+xml'; base64: string }

/** What an organisation puts on its reports. An empty title and nulls leave the usual. `accent`: `#rrggbb`. */
export type Branding = { title: string; accent: string | null; logo: Logo | null }

export const noBranding: Branding = { title: '', accent: null, logo: null }

/** The title without names; a logo has no words that could hold one, because those are taken out of it. */
export const brandingWithoutNames = (
  branding: Branding,
  { teams, people }: { teams: readonly string[]; people: readonly string[] },
): Branding => ({ ...branding, title: nameCleaner(teams, people).text(branding.title) })
