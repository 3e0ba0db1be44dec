import type { FollowUp, Postmortem, PostmortemLine } from './findings.ts'
import { findDue, findOwner, ownerIn } from './follow-up-parts.ts'
import { listMark } from './read-lines.ts'
import { isJudged } from './read-postmortem.ts'

/** More than a team can do, and enough for every real list. */
const mostFollowUps = 500

/**
 * The follow-up actions: the entries, rows or lines below headings that announce them; where there is no such heading,
 * boxes to tick and lines that begin with "TODO" or "Action". Owner and date as written; null where missing.
 */
export const findFollowUps = (postmortem: Postmortem): FollowUp[] => {
  const blocks = followUpBlocks(postmortem)
  const found = blocks.length > 0 ? blocks.flatMap(fromBlock) : looseFollowUps(postmortem)
  return found.slice(0, mostFollowUps)
}

/** Lines below the headings, each line once. */
const followUpBlocks = ({ sections, lines }: Postmortem): PostmortemLine[][] => {
  let done = 0
  return sections.flatMap(({ level, components, firstLine, lastLine }, index) => {
    const isOwn = !(index === 0 && level === 1) && components.includes('follow-ups')
    if (!isOwn || lastLine <= done) return []
    const isLabel = level === 7
    const block = lines.slice(Math.max(done, isLabel ? firstLine - 1 : firstLine), lastLine).filter(isJudged)
    done = lastLine
    return [block.filter(({ kind }) => kind !== 'heading')]
  })
}

const fromBlock = (block: readonly PostmortemLine[]): FollowUp[] => {
  const rows = block.filter(({ kind }) => kind === 'table')
  const table = rows.length > 1 ? fromTable(rows) : []
  const rest = block.filter(({ kind }) => kind !== 'table')
  const hasList = rest.some(({ kind }) => kind === 'list')
  return [
    ...table,
    ...(hasList ? fromList(rest) : table.length > 0 ? [] : rest.flatMap(line => fromText(line.text, line.number))),
  ]
}

const depthOf = ({ text }: PostmortemLine): number => text.length - text.trimStart().length

/** Entries with what is indented or written on below them. */
const fromList = (lines: readonly PostmortemLine[]): FollowUp[] => {
  const items: { line: number; parts: string[]; depth: number }[] = []
  for (const line of lines) {
    const open = items.at(-1)
    if (line.kind === 'list' && (!open || depthOf(line) <= open.depth))
      items.push({ line: line.number, parts: [line.text.trim()], depth: depthOf(line) })
    else if (open && open.parts.length < 20) open.parts.push(line.text.trim())
  }
  return items.flatMap(({ line, parts }) => fromText(parts.join(' ; '), line))
}

const empty = /^(?:tb[dca]|to ?do|n\/?a|none|-+|\.+|…|\?+)?$/i

const fromText = (written: string, line: number): FollowUp[] => {
  const text = written.slice(0, 2000).trim()
  const done = /^[-*+] \[[xX]\]/.test(text)
  const bare = text
    .replace(listMark, '')
    .replace(
      /^[*_]{0,2}(?:todo|action items?|actions?|next steps?|follow-?ups?|maßnahmen?)[*_]{0,2}(?: ?\d{1,3})?\s?:[*_]{0,2}/i,
      '',
    )
    .trim()
  if (empty.test(bare) || (bare.endsWith(':') && bare.length < 200)) return []
  return [{ text: bare.slice(0, 400), line, owner: findOwner(bare), due: findDue(bare), done }]
}

const cellsOf = (row: string): string[] =>
  row
    .slice(0, 4000)
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => cell.trim())

const ownerHead = /owner|assign|who|dri|responsible|lead|verantwortlich|zuständig|^wer/i
const dueHead = /due|date|deadline|until|eta|target|when|by|fällig|termin|^bis|frist/i
const stateHead = /status|state|done|stand/i
const actionHead = /action|task|what|item|description|follow|step|maßnahme|aufgabe|^was/i

const fromTable = ([head, ...rows]: readonly PostmortemLine[]): FollowUp[] => {
  const heads = cellsOf(head?.text ?? '')
  const placeOf = (pattern: RegExp): number => heads.findIndex(title => pattern.test(title))
  const [ownerAt, dueAt, stateAt, actionAt] = [ownerHead, dueHead, stateHead, actionHead].map(placeOf)
  return rows.flatMap(({ text: row, number }) => {
    const cells = cellsOf(row)
    const action = cells[Math.max(0, actionAt ?? 0)] ?? ''
    if (empty.test(action) || /^[:\s-]+$/.test(cells.join(''))) return []
    const ownerCell = cells[ownerAt ?? -1]
    const dueCell = cells[dueAt ?? -1]
    return {
      text: action.slice(0, 400),
      line: number,
      owner: ownerCell === undefined ? findOwner(action) : ownerIn(ownerCell),
      due: dueCell === undefined ? findDue(action) : dueOf(dueCell),
      done: /^(?:done|closed|fixed|erledigt|✅)/i.test(cells[stateAt ?? -1] ?? ''),
    }
  })
}

/** A column of dates may hold looser ones than a sentence; placeholders are none. */
const dueOf = (cell: string): string | null => {
  const strict = findDue(cell)
  const isDate = /\d|week|month|sprint|quarter|day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(cell)
  return strict ?? (isDate && !/^(?:tbd|asap)/i.test(cell) ? cell.slice(0, 60) : null)
}

const loose = /^(?:[-*+] \[[ xX]\] |(?:[-*+] )?[*_]{0,2}(?:todo|action|action item|follow-up)[*_]{0,2}(?: ?\d{1,3})?:)/i

const looseFollowUps = ({ lines }: Postmortem): FollowUp[] =>
  lines
    .filter(line => isJudged(line) && loose.test(line.text.slice(0, 80).trim()))
    .flatMap(({ text, number }) => fromText(text, number))
