import { findDate } from './find-date.ts'
import { isFirstName } from './person-words.ts'

const ownerLabel =
  /(?:^|[\s([|;,*—–-])(?:action )?(?:owner|owned by|assignee|assigned to|responsible|dri|who|verantwortlich|zuständig)[*_]{0,2}\s?[:=]?[*_]{0,2}\s?/iu
/** One word, and more that belong to a name: "Mail team", "Anna Berg and Tom". */
const nameStart = /^@?\p{L}[\p{L}\p{N}.'’_-]*(?: (?:\p{Lu}[\p{L}'’-]*|team|and|&)){0,3}/u
const handle = /(?:^|[\s([,;:—–-])(@[\p{L}\p{N}][\p{L}\p{N}._/-]{0,60})/u
const team = /\b((?:the )?(?:[\p{L}\p{N}-]+ ){0,2}team)\b/iu
/** Who will do it: "Anna will ...", "Anna to ...", "The platform team to ...". */
const doer = /^((?:[Tt]he )?(?:[\p{L}-]+ ){1,2}team|\p{Lu}\p{L}+)(?: \p{Lu}\p{L}+)? (will|to) /u
const nobody = /^(?:tb[dca]|none|nobody|unassigned|n\/?a|open|unknown|\?+|-+|offen|niemand|date|due)$/i

/** Who a cell or a labelled value names; null for placeholders. */
export const ownerIn = (value: string): string | null => {
  const words = value
    .slice(0, 120)
    .replace(/[*_`[\]]/g, '')
    .replace(/^[\s—–-]+|[\s.;,]+$/g, '')
    .trim()
  return words === '' || nobody.test(words) ? null : words
}

/** Who will do it: a label, a handle, a name in brackets or behind a dash, or who stands first and "will". */
export const findOwner = (text: string): string | null => {
  const shown = text.slice(0, 1000)
  const label = ownerLabel.exec(shown)
  const labelled = label && nameStart.exec(shown.slice(label.index + label[0].length))?.[0]
  if (labelled) return ownerIn(labelled)
  const called = handle.exec(shown)?.[1]
  if (called !== undefined) return called
  const [said, first = '', verb] = doer.exec(shown) ?? []
  if (said && (verb === 'will' || /team$/i.test(first) || isFirstName(first)))
    return said.slice(0, said.length - (verb?.length ?? 0) - 2)
  return asides(shown).flatMap(part => nameIn(part) ?? [])[0] ?? null
}

/** What stands in brackets, or behind the last dash: there people write who and when. */
const asides = (text: string): string[] => {
  const bracketed = [...text.matchAll(/[([]([^()[\]]{1,120})[)\]]/g)].map(match => match[1] ?? '')
  const dash = Math.max(
    text.lastIndexOf(' — '),
    text.lastIndexOf(' – '),
    text.lastIndexOf(' - '),
    text.lastIndexOf(' -> '),
  )
  return [...bracketed, ...(dash < 0 ? [] : [text.slice(dash + 3)])].flatMap(part => part.split(/[,;/]/))
}

const nameIn = (part: string): string | null => {
  const words = part
    .trim()
    .replace(/^(?:by|until|>)\s+/i, '')
    .replace(/[.:]$/, '')
  if (words === '' || nobody.test(words) || /\d/.test(words) || isVagueDate(words)) return null
  const isName = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|and|&)){0,3}$/u.test(words)
  return isName || team.test(words) ? words : null
}

const weekdays = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december'
const roughly = new RegExp(
  String.raw`\bQ[1-4](?:[ /-]?\d{2,4})?\b|\b\d{4}-W\d{2}\b|\b(?:KW|week) ?\d{1,2}\b|\b(?:end|middle|mid|start|beginning) of (?:the |next |this )?(?:week|month|quarter|year|sprint|${monthNames})\b|\bnext (?:week|month|sprint|quarter)\b|\b(?:by|until|due|before) (?:next |the end of )?(?:${weekdays}|${monthNames}|week|month|quarter|year)\b|\b(?:by|until|due|bis) (?:the )?\d{1,2}(?:st|nd|rd|th|\.)? ?(?:${monthNames}|\d{1,2}\.)?|\b(?:${monthNames}) \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:${monthNames})\b|\bwithin (?:\d+|one|two|three|four|six) (?:days?|weeks?|months?)\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?`,
  'iu',
)

const isVagueDate = (words: string): boolean => roughly.test(words) || /^(?:asap|soon|done|open|p[0-4])$/i.test(words)

/** Until when: a full date as ISO, else the words of a looser one ("end of March"); null for "soon" and the like. */
export const findDue = (text: string): string | null => {
  const shown = text.slice(0, 1000)
  const date = findDate(shown)
  if (date && !/\b(?:since|from|of|on|after|am|vom|seit)\s*$/i.test(shown.slice(0, date.start))) return date.iso
  return roughly.exec(shown)?.[0].replace(/^(?:by|until|due|bis)\s+/i, '') ?? null
}
