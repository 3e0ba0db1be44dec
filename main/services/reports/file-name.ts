import type { Round } from '../../../core/round.ts'

const longestPart = 80

/**
 * `team-title-date.extension`: letters and digits of any script, everything else a hyphen, so that the name is safe on
 * Windows, macOS and Linux, in a header and in a shell. At most 80 bytes of team and of title.
 */
export const reportFileName = ({ team, title, date }: Pick<Round, 'team' | 'title' | 'date'>, extension: string) =>
  `${[toSafePart(team.name), toSafePart(title), date].filter(part => part !== '').join('-')}.${extension}`

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
