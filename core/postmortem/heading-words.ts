import type { Component } from './review.ts'

/** Words of headings, English and German, that announce a component; lower case, whole words, a star for any ending. */
const headingWords: Record<Component, readonly string[]> = {
  timeline: [
    ...['timeline', 'time line', 'chronology', 'sequence of events', 'course of events', 'what happened', 'details'],
    ...[
      'incident log',
      'event log',
      'zeitlinie',
      'zeitleiste',
      'zeitlich*',
      'verlauf',
      'ablauf',
      'chronolog*',
      'hergang',
    ],
  ],
  mitigation: [
    ...['mitigation*', 'resolution', 'recovery', 'remediation', 'response', 'restoration', 'actions taken', 'the fix'],
    ...['immediate action*', 'what we did', 'how we fixed', 'how it was fixed', 'steps taken', 'behebung', 'lösung'],
    ...['wiederherstellung', 'sofortmaßnahme*', 'sofortmassnahme*', 'reaktion'],
  ],
  impact: [
    ...['impact', 'affected', 'blast radius', 'damage', 'consequences', 'customer effect', 'user effect'],
    ...['auswirkung*', 'betroffen*', 'folgen', 'schaden'],
  ],
  causes: [
    ...['cause', 'causes', 'trigger', 'triggers', 'contributing', 'why', 'five whys', 'whys', 'analysis'],
    ...['ursache*', 'hauptursache*', 'auslöser', 'analyse', 'warum'],
  ],
  'follow-ups': [
    ...[
      'action items',
      'action item',
      'actions',
      'follow-up*',
      'follow up*',
      'followup*',
      'next steps',
      'to do',
      'todo*',
    ],
    ...['preventive', 'prevention', 'corrective', 'remediation items', 'what we will change', 'what will change'],
    ...['what we will do', 'what comes next', 'maßnahmen', 'massnahmen', 'folgemaßnahmen', 'folgemassnahmen'],
    ...['nächste schritte', 'offene punkte', 'aufgaben'],
  ],
}

/** What looks like another component and is not. */
const notFollowUps = ['actions taken', 'immediate action', 'immediate actions', 'actions during']
const notMitigation = ['remediation items', 'remediation actions']

/** A heading without numbering, emphasis and its colon, in lower case. */
export const plainHeading = (title: string): string =>
  title
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/^[\d ]+/, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')

/** `plain` has a space on each side, so that words are met whole. */
const holds = (plain: string, words: string): boolean =>
  plain.includes(words.endsWith('*') ? ` ${words.slice(0, -1)}` : ` ${words} `)

/** The components that a heading announces, such as causes and mitigation for "Trigger and resolution"; often none. */
export const componentsOfHeading = (title: string): Component[] => {
  const plain = ` ${plainHeading(title)} `
  const found = (Object.keys(headingWords) as Component[]).filter(component =>
    headingWords[component].some(words => holds(plain, words)),
  )
  return found.filter(component => {
    if (component === 'follow-ups') return !notFollowUps.some(words => holds(plain, words))
    if (component === 'mitigation') return !notMitigation.some(words => holds(plain, words))
    return true
  })
}
