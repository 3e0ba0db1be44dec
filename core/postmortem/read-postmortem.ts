import { findDate } from './find-date.ts'
import type { Postmortem, PostmortemLine, PostmortemSection } from './findings.ts'
import { componentsOfHeading } from './heading-words.ts'
import { labelOf, readLines } from './read-lines.ts'

/** Longer titles are cut: a review keeps no more. */
const longestTitle = 120

/**
 * Reads Markdown or plain text. Never fails: what has no headings is one text without sections. Lines are 1-based,
 * offsets in UTF-16 units. Takes time in proportion to the text's length.
 */
export const readPostmortem = (text: string): Postmortem => {
  const lines = readLines(text)
  const sections = findSections(lines)
  const judged = lines.filter(isJudged).map(line => line.text)
  const { words, english } = countWords(judged)
  return {
    text,
    title: findTitle(lines, sections),
    date: findWrittenDate(lines, sections),
    lines,
    sections,
    words,
    english,
  }
}

/** Whether a line is the writers' own prose, and not code, somebody's quoted words or front matter. */
export const isJudged = ({ kind }: PostmortemLine): boolean =>
  kind !== 'blank' && kind !== 'code' && kind !== 'quote' && kind !== 'front-matter'

/** The words of a heading without its marks. */
const headingText = (line: string): string =>
  line
    .slice(0, 200)
    .trim()
    .replace(/^#{1,6}/, '')
    .replace(/[#*_:\s]+$/, '')
    .replace(/^[*_\s]+/, '')

const levelOf = (line: PostmortemLine, next: PostmortemLine | undefined): number => {
  const marks = /^#{1,6}/.exec(line.text.trim())?.[0].length
  if (marks !== undefined) return marks
  if (next?.kind === 'heading' && next.text.startsWith('=')) return 1
  if (next?.kind === 'heading' && next.text.startsWith('-')) return 2
  return /^[*_]|\p{Ll}.*:$/u.test(line.text.trim().slice(0, 200)) ? 6 : 2
}

/** A heading's section ends before the next heading of its level or above; a label's with its paragraph. */
const findSections = (lines: readonly PostmortemLine[]): PostmortemSection[] => {
  const sections: PostmortemSection[] = []
  let open: PostmortemSection[] = []
  lines.forEach((line, index) => {
    const { number, kind } = line
    const title = titleOf(line)
    if (kind !== 'blank' && title === null) return
    const level = kind === 'heading' ? levelOf(line, lines[index + 1]) : labelLevel
    for (const section of open) if (section.level >= level) section.lastLine = number - 1
    open = open.filter(section => section.level < level)
    if (title === null) return
    const components = componentsOfHeading(title)
    const section = { title, level, components, firstLine: number, lastLine: lines.length }
    sections.push(section)
    open.push(section)
  })
  return sections
}

/** Below every heading: a label's section ends with the next label, heading or empty line. */
const labelLevel = 7

const titleOf = ({ kind, text }: PostmortemLine): string | null => {
  const title = kind === 'heading' ? headingText(text) : kind === 'label' ? labelOf(text.slice(0, 200).trim()) : null
  return title === null || title === '' || /^[=-]{3,}$/.test(title) ? null : title
}

const frontValue = (lines: readonly PostmortemLine[], name: string): string | null => {
  const line = lines.find(({ kind, text }) => kind === 'front-matter' && text.toLowerCase().startsWith(name))
  const value = line?.text
    .slice(name.length, 300)
    .replace(/^\s*[:=]\s*/, '')
    .replace(/^["']|["']$/g, '')
    .trim()
  return value ? value : null
}

const findTitle = (lines: readonly PostmortemLine[], sections: readonly PostmortemSection[]): string | null => {
  const first = sections.find(({ level }) => level === 1)?.title
  const written = lines.find(line => isJudged(line) && /\p{L}/u.test(line.text.slice(0, 200)))?.text
  const title = frontValue(lines, 'title') ?? first ?? (written === undefined ? null : headingText(written))
  const cut = title?.slice(0, longestTitle).trim()
  return cut ? cut : null
}

/** The date that is labelled as one, else the first that stands in the text, but for those by which follow-ups are due. */
const findWrittenDate = (lines: readonly PostmortemLine[], sections: readonly PostmortemSection[]): string | null => {
  const own = lines.filter(isJudged)
  const labelled = own.find(({ text }) => /^[-*\s|]{0,6}(?:incident )?(?:date|datum)\b/i.test(text.slice(0, 40)))
  const from = (text: string | null | undefined): string | null =>
    text ? (findDate(text.slice(0, 300))?.iso ?? null) : null
  const ahead = sections.filter(({ level, components }) => level > 1 && components.includes('follow-ups'))
  const isAhead = ({ number }: PostmortemLine) =>
    ahead.some(({ firstLine, lastLine }) => firstLine <= number && number <= lastLine)
  const first = () =>
    own
      .slice(0, 200)
      .filter(line => !isAhead(line))
      .map(({ text }) => from(text))
      .find(iso => iso !== null)
  return from(frontValue(lines, 'date')) ?? from(labelled?.text) ?? first() ?? null
}

/** They make up a quarter of English prose, and next to nothing of other languages. */
const englishWords = new Set(['the', 'of', 'to', 'and', 'for', 'that', 'with', 'from', 'we', 'it', 'by', 'on', 'were'])
const fewestToTell = 40
const smallestShare = 0.05

const countWords = (texts: readonly string[]): { words: number; english: boolean } => {
  let [words, common] = [0, 0]
  for (const text of texts) {
    for (const word of text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? []) {
      words += 1
      if (word.length < 5 && englishWords.has(word.toLowerCase())) common += 1
    }
  }
  return { words, english: words < fewestToTell || common / words >= smallestShare }
}
