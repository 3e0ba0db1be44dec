/** Letters of other scripts in a name can look like those of another site, so such names stand in their ASCII form. */
const linkPattern = /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?([/?#][^\s\p{C}\\]*)?$/iu

/**
 * The address where a piece of evidence is a link and nothing else; null for a note. Only https, without credentials
 * that could disguise where it leads. It is never fetched: people open it if they want to.
 */
export const webLink = (text: string): string | null => {
  const trimmed = text.trim()
  return linkPattern.test(trimmed) ? trimmed : null
}
