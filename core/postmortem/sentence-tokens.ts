import type { Postmortem, PostmortemLine } from './findings.ts'
import { isJudged } from './read-postmortem.ts'

/** A word in lower case, a punctuation mark, or `"` for what is quoted, code or an address. Offsets as in the text. */
export type Token = { word: string; start: number; end: number; isCapital: boolean }

export type Sentence = readonly Token[]

/** Quotes, code spans and addresses longer than this are taken for stray marks. */
const longestSpan = 400
const quoteEnds: Record<string, string> = { '"': '"', '“': '”', '„': '“”', '«': '»', '»': '«' }

/** The writers' own sentences. They end at a full stop, a table cell, an entry of a list, a heading or an empty line. */
export const sentencesOf = (postmortem: Postmortem): Sentence[] => {
  const sentences: Sentence[] = []
  let block: PostmortemLine[] = []
  const flush = () => {
    const [first, last] = [block[0], block.at(-1)]
    if (first && last)
      for (const part of splitSentences(tokensOf(postmortem.text, first.start, last.start + last.text.length)))
        sentences.push(part)
    block = []
  }
  for (const line of postmortem.lines) {
    if (line.kind !== 'text') flush()
    if (isJudged(line)) block.push(line)
    if (line.kind === 'heading' || line.kind === 'table') flush()
  }
  flush()
  return sentences
}

const splitSentences = (tokens: readonly Token[]): Sentence[] => {
  const sentences: Token[][] = []
  let open: Token[] = []
  for (const token of tokens) {
    if (/^[.!?|]$/.test(token.word)) {
      if (open.length > 0) sentences.push(open)
      open = []
    } else open.push(token)
  }
  return open.length > 0 ? [...sentences, open] : sentences
}

const wordStart = /[\p{L}\p{N}@_]/u
const wordPart = /[\p{L}\p{N}_@'’./-]/u
const wordEnd = /[\p{L}\p{N}_]/u

const tokensOf = (text: string, from: number, to: number): Token[] => {
  const tokens: Token[] = []
  const searched: Searched = {}
  let at = from
  while (at < to) {
    const character = text[at] ?? ''
    const spanEnd = endOfSpan(text, at, to, searched)
    const end = spanEnd ?? (wordStart.test(character) ? endOfWord(text, at, to) : at + 1)
    if (spanEnd !== null) tokens.push({ word: '"', start: at, end, isCapital: false })
    else if (wordStart.test(character)) tokens.push(wordToken(text, at, end))
    else if (isMark(character)) tokens.push({ word: character, start: at, end, isCapital: false })
    at = end
  }
  return tokens
}

const isMark = (character: string): boolean => /[.!?,;:()|—–[\]]/.test(character)

const wordToken = (text: string, start: number, end: number): Token => {
  const raw = text.slice(start, end)
  return { word: raw.toLowerCase().replaceAll('’', "'"), start, end, isCapital: /^\p{Lu}/u.test(raw) }
}

/** Dots, slashes, hyphens and apostrophes belong to a word only between its letters: "app.yaml", "didn't". */
const endOfWord = (text: string, start: number, to: number): number => {
  let end = start + 1
  let at = end
  while (at < to && wordPart.test(text[at] ?? '')) {
    at += 1
    if (wordEnd.test(text[at - 1] ?? '')) end = at
    else if (at - end > 1) break
  }
  return end
}

/** Where something begins that is not the writers' prose, its end; else null. */
const endOfSpan = (text: string, at: number, to: number, searched: Searched): number | null => {
  const character = text[at] ?? ''
  const limit = Math.min(to, at + longestSpan)
  if (character === '`') return endOfCode(text, at, limit)
  if (character === 'h' && /^https?:\/\//.test(text.slice(at, at + 8))) return nextBreak(text, at, limit)
  if (character === ']' && text[at + 1] === '(') return closing(text, at + 2, limit, ')', searched)
  if (character === '<' && /[a-z/!]/i.test(text[at + 1] ?? '')) return closing(text, at + 1, limit, '>', searched)
  const ends = quoteEnds[character]
  return ends === undefined || wordEnd.test(text[at - 1] ?? ' ') ? null : closing(text, at + 1, limit, ends, searched)
}

/** By closing mark, up to where it was looked for in vain: nothing is searched twice, whatever the text. */
type Searched = Record<string, number>

const closing = (text: string, from: number, limit: number, ends: string, searched: Searched): number | null => {
  for (let at = Math.max(from, searched[ends] ?? 0); at < limit; at += 1)
    if (ends.includes(text[at] ?? '')) return at + 1
  searched[ends] = Math.max(limit, searched[ends] ?? 0)
  return null
}

const nextBreak = (text: string, from: number, limit: number): number => {
  let at = from
  while (at < limit && !/[\s|)]/.test(text[at] ?? '')) at += 1
  return at
}

const endOfCode = (text: string, start: number, limit: number): number | null => {
  let length = 1
  while (text[start + length] === '`' && start + length < limit) length += 1
  const at = text.slice(start + length, limit).indexOf('`'.repeat(length))
  return at < 0 ? start + length : start + length + at + length
}
