/** The formats whose stored content can be brought up to date. */
export const migratedFormats = [
  'plumbline/index',
  'plumbline/round',
  'plumbline/questionnaire',
  'plumbline/teams',
  'plumbline/services',
  'plumbline/delivery',
  'plumbline/reviews',
  'plumbline/ballot-box',
] as const
export type MigratedFormat = (typeof migratedFormats)[number]

export type Content = Record<string, unknown>

/**
 * One step from a version of a format to the next. Pure: the same content gives the same content, whenever and however
 * often it is read. What it is given is of its version and otherwise not checked; what it gives is checked in full.
 */
export type Migration = {
  /** Its place in the list, from 1. Data folders remember it. */
  number: number
  /** What it does, for people. */
  name: string
  format: MigratedFormat
  /** The version that it starts from; it leads to the next. */
  from: number
  change: (content: Content) => Content
}
