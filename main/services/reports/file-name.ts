import type { Round, Team } from '../../../core/round.ts'

const longestPart = 80

/**
 * `team-title-date.extension`: letters and digits of any script, everything else a hyphen, so that the name is safe on
 * Windows, macOS and Linux, in a header and in a shell. At most 80 bytes of team and of title.
 */
export const reportFileName = (
  { team, title, date }: Pick<Round, 'title' | 'date'> & { team: Partial<Team> & Pick<Team, 'name'> },
  extension: string,
): string => safeFileName([team.name, title, date], extension)

/** The parts as a file name with the same safety, each of at most 80 bytes. */
export const safeFileName = (parts: readonly string[], extension: string): string =>
  `${parts
    .map(toSafePart)
    .filter(part => part !== '')
    .join('-')}.${extension}`

const toSafePart = (text: string): string =>
  cutToBytes(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/gu, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
    longestPart,
  ).replace(/^-+|-+$/g, '')

/** Never cuts a character in two. */
const cutToBytes = (text: string, limit: number): string => {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > limit) break
    kept += character
  }
  return kept
}
