import { findFollowUps } from './find-follow-ups.ts'
import type { ComponentFinding, Postmortem, PostmortemLine, PostmortemSection } from './findings.ts'
import { isJudged } from './read-postmortem.ts'
import type { Component } from './review.ts'

/** In the order in which people look for them. */
const order: readonly Component[] = ['timeline', 'mitigation', 'impact', 'causes', 'follow-ups']

/** So many lines with a clock time make a timeline, whatever stands above them. */
const fewestTimes = 3

/**
 * The five components, each found or missing with why and where. A heading counts with content below it (code and quotes
 * too), else phrases that tell of the component do. It sees that something is told, and never how well.
 */
export const findComponents = (postmortem: Postmortem): ComponentFinding[] =>
  order.map(component => {
    const sections = sectionsOf(postmortem, component)
    const full = sections.find(section => hasContent(postmortem, section))
    if (full) {
      const isTimeless = component === 'timeline' && countTimes(postmortem, sections) === 0
      const elsewhere = isTimeless ? findByContent(postmortem, component) : null
      if (elsewhere) return { component, found: true, reason: 'content', lines: elsewhere }
      return { component, found: true, reason: isTimeless ? 'heading-without-times' : 'heading', lines: rangeOf(full) }
    }
    const lines = findByContent(postmortem, component)
    if (lines) return { component, found: true, reason: 'content', lines }
    const [empty] = sections
    return { component, found: false, reason: empty ? 'empty' : 'none', lines: empty ? rangeOf(empty) : null }
  })

/** The sections whose headings announce a component; the title of the whole text is none of them. */
export const sectionsOf = ({ sections }: Postmortem, component: Component): PostmortemSection[] =>
  sections.filter(({ level, components }, index) => !(index === 0 && level === 1) && components.includes(component))

/** The lines of a section below its heading; a label's own line is among them. */
export const linesOf = ({ lines }: Postmortem, { firstLine, lastLine, level }: PostmortemSection): PostmortemLine[] =>
  lines.slice(level === 7 ? firstLine - 1 : firstLine, lastLine)

const rangeOf = ({ firstLine, lastLine }: PostmortemSection) => ({ first: firstLine, last: lastLine })

const placeholder =
  /^(?:tb[dca]|to ?do|n\/?a|none|unknown|pending|later|to be (?:done|written|defined|determined|added)|fill in.*|offen|folgt|keine?)$/i

/** Whether a line says something, and is no placeholder or the frame of a table. */
export const says = ({ kind, text }: PostmortemLine): boolean => {
  if (kind === 'blank' || kind === 'heading' || kind === 'front-matter') return false
  const head = text.slice(0, 300).trim()
  const value = kind === 'label' ? head.slice(head.indexOf(':') + 1) : head
  if (/^[[<{_*(].*[\]>}_*)]$/.test(value.trim()) && kind !== 'code') return false
  const bare = value
    .replace(/^(?:[-*+•]|\d{1,3}[.)])?\s*(?:\[[ xX]\])?/, '')
    .replace(/[|:.…?*_\s-]+/g, ' ')
    .trim()
  return bare !== '' && !placeholder.test(bare) && !/^`{3}|^~{3}|^<!/.test(head)
}

const hasContent = (postmortem: Postmortem, section: PostmortemSection): boolean => {
  const told = linesOf(postmortem, section).filter(says)
  const rows = told.filter(({ kind }) => kind === 'table')
  return told.length > (rows.length > 0 ? 1 : 0)
}

const clock = /(?:^|[^\d:.,])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![\d.,:]*\d| ?%)|\bT ?[+-] ?\d/

/** Whether a line begins with a time of day, or a time counted from the start ("T+5"). */
export const isTimed = ({ kind, text }: PostmortemLine): boolean =>
  kind !== 'blank' && kind !== 'front-matter' && clock.test(text.slice(0, 40))

const clocks = new RegExp(clock, 'g')

/** How many moments the sections of a component give a time for. */
export const countTimes = (postmortem: Postmortem, sections: readonly PostmortemSection[]): number =>
  [...new Set(sections.flatMap(section => linesOf(postmortem, section)))]
    .filter(({ kind }) => kind !== 'front-matter' && kind !== 'heading')
    .reduce((sum, { text }) => sum + (text.slice(0, 2000).match(clocks)?.length ?? 0), 0)

const harmed =
  /\b(?:users?|customers?|requests?|orders?|shoppers?|clients?|merchants?|accounts?|sessions?|bookings?|payments?|logins?|nutzer\w*|kunden|anfragen|bestellungen)\b/i
const harm =
  /\b(?:affect\w*|impact\w*|fail\w*|lost|errors?|unable|could not|timed out|unavailable|down|saw|betroffen|fehl\w*|ausgefallen)\b/i
const causal =
  /\b(?:root causes?|(?:was|were) caused by|contributing factors?|triggered by|the trigger|set off by|because|due to|ursache|auslöser|weil)\b/i
const repaired =
  /\b(?:rolled (?:it |them |the \w+ )?back|rollback|reverted|mitigated|failed (?:it )?over|failover|restarted|restored|hotfix|drained|switched (?:it )?(?:off|back)|disabled|scaled (?:up|out)|resolved|recovered|zurückgerollt|neu gestartet|wiederhergestellt|behoben)\b/i

/** Lines that tell of a component without its heading: the first and the last of them; null where there are too few. */
const findByContent = (postmortem: Postmortem, component: Component): { first: number; last: number } | null => {
  const own = postmortem.lines.filter(line => isJudged(line) && line.kind !== 'heading')
  const telling = (test: (text: string, line: PostmortemLine) => boolean): number[] =>
    own.filter(line => test(line.text.slice(0, 2000), line)).map(({ number }) => number)
  switch (component) {
    case 'timeline':
      return span(
        telling((_, line) => isTimed(line)),
        fewestTimes,
      )
    case 'impact':
      return span(
        telling(text => /\d/.test(text) && harmed.test(text) && harm.test(text)),
        1,
      )
    case 'causes':
      return span(
        telling(text => causal.test(text)),
        1,
      )
    case 'mitigation':
      return span(
        telling(text => repaired.test(text)),
        1,
      )
    case 'follow-ups':
      return span(
        findFollowUps(postmortem).map(({ line }) => line),
        1,
      )
  }
}

const span = (numbers: readonly number[], fewest: number) => {
  const [first, last] = [numbers[0], numbers.at(-1)]
  return first === undefined || last === undefined || numbers.length < fewest ? null : { first, last }
}
